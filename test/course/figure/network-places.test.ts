import { describe, expect, it } from "vitest";
import { networkColumns } from "../../../src/course/figure/network-columns.js";
import { placeUnits } from "../../../src/course/figure/network-places.js";

describe("placeUnits", () => {
  it("centres every column and keeps units a row apart", () => {
    const places = placeUnits(networkColumns([3, 2], false), 8, []);
    expect([0, 1, 2].map((unit) => places.at({ column: 0, unit })?.y)).toEqual([1, 0, -1]);
    expect([0, 1].map((unit) => places.at({ column: 1, unit })?.y)).toEqual([0.5, -0.5]);
  });

  it("finds units by the names that paths use", () => {
    const places = placeUnits(networkColumns([3, 2, 2], false), 8, []);
    expect(places.named("x_3")).toEqual({ x: 0, y: -1 });
    expect(places.named("a_12")).toEqual(places.named("h_12"));
    expect(places.named("ŷ_1")).toEqual({ x: 2, y: 0.5 });
    expect(places.named("q_1")).toBeUndefined();
  });

  it("leaves a row for the dots of an abbreviated column", () => {
    const places = placeUnits(networkColumns([100, 2], false), 4, []);
    expect(places.drawn[0]).toEqual([0, 1, 99]);
    expect(places.at({ column: 0, unit: 99 })?.y).toBe(-1.5);
    expect(places.dots(0).y).toBe(-0.5);
    expect(places.at({ column: 0, unit: 50 })).toBeUndefined();
  });
});
