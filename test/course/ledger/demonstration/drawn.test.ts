import { describe, expect, it } from "vitest";
import { networkFigure } from "../../../../src/course/figure/index.js";
import { drawn } from "../../../../src/course/ledger/demonstration/drawn.js";

describe("drawn", () => {
  it("names the function that drew the figure", () => {
    const { drawnBy, holds } = drawn(networkFigure, [3, 4, 2]);
    expect({ drawnBy, holds }).toEqual({ drawnBy: "networkFigure", holds: true });
  });

  it("does not take a figure without words or without anything in it", () => {
    const figure = networkFigure([3, 4, 2]);
    expect(drawn(() => ({ ...figure, alt: "" })).holds).toBe(false);
    const empty = { ...figure, data: [], layout: { ...figure.layout, shapes: [] } };
    expect(drawn(() => empty).holds).toBe(false);
  });
});
