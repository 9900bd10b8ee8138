import { describe, expect, it } from "vitest";
import { networkColumns } from "../../../src/course/figure/network-columns.js";
import { placeUnits } from "../../../src/course/figure/network-places.js";
import { edges, lossNode, route, units } from "../../../src/course/figure/network-traces.js";

const measures = { row: 58, unit: 36, name: 13 };
const places = placeUnits(networkColumns([3, 4, 2], false), 8, []);
const pieces = (x: readonly (number | null)[]) => x.filter((it) => it === null).length;

describe("edges", () => {
  it("are one broken line with a piece for each weight", () => {
    expect(pieces(edges(places, false).x)).toBe(3 * 4 + 4 * 2);
  });

  it("leave a gap in each where its weight is written", () => {
    expect(pieces(edges(places, true).x)).toBe(2 * (3 * 4 + 4 * 2));
  });
});

describe("units", () => {
  it("are named with their indices lowered, and without names where there is no room", () => {
    expect(units(places, "output", measures).text).toEqual(["ŷ<sub>1</sub>", "ŷ<sub>2</sub>"]);
    expect(units(places, "hidden", { ...measures, name: 0 }).text).toEqual(["", "", "", ""]);
  });
});

describe("lossNode", () => {
  it("is fed by every output", () => {
    const [wires, square] = lossNode(places, measures);
    expect(wires?.x.filter((x) => x === 2)).toHaveLength(2);
    expect(square).toMatchObject({ text: ["L(θ)"], marker: { symbol: "square" } });
  });
});

describe("route", () => {
  const path = { units: ["h_12", "ŷ_1"], factors: [], product: 0.25 };

  it("goes through the path's units, a little beside them", () => {
    const line = route(path, 0, 0.1, places, [{ column: 0, unit: 0 }]);
    expect(line?.x).toEqual([0, 1, 2]);
    expect(line?.y).toEqual([1.1, 0.6, 0.6]);
    expect(line?.name).toBe("h<sub>12</sub> → ŷ<sub>1</sub>: 0.25");
  });

  it("is not drawn where one of its units is not", () => {
    expect(route({ ...path, units: ["h_19"] }, 0, 0, places, [])).toBeUndefined();
  });
});
