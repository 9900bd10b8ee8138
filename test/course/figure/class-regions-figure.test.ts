import { describe, expect, it } from "vitest";
import { classRegionsFigure } from "../../../src/course/figure/class-regions-figure.js";
import { sampleGrid } from "../../../src/course/figure/grid.js";
import { colorAt } from "../../../src/course/figure/svg/color.js";

/** Columns 0 to 4 are class 0, 5 to 7 class 1, 8 and 9 class 2: 50, 30 and 20 % of the plane. */
const thirds = {
  name: "softmax classifier",
  accuracy: 0.5,
  predicted: sampleGrid((x) => (x < 4.5 ? 0 : x < 7.5 ? 1 : 2), [0, 9], [0, 9], 10),
};
const points = [
  { x: 1, y: 1, label: 0 },
  { x: 6, y: 1, label: 1 },
  { x: 9, y: 1, label: 1 },
];

describe("classRegionsFigure", () => {
  it("says which share of the plane each class takes, and how many points are right", () => {
    const { alt } = classRegionsFigure([thirds], points);
    expect(alt).toContain("3 points of 3 classes");
    expect(alt).toContain("class 0 takes 50 %, class 1 takes 30 %, class 2 takes 20 %");
    expect(alt).toContain("50 % of the points right");
  });

  it("gives each class one flat tone, not a mixture of its neighbours", () => {
    const map = classRegionsFigure([thirds], points).data[0];
    if (map?.type !== "heatmap") throw new Error("expected a heatmap");
    const toneOf = (z: number) => colorAt(map.colorscale, (z - map.zmin) / (map.zmax - map.zmin));
    const stops = map.colorscale.map(([, tone]) => tone.toLowerCase());
    expect([0, 1, 2].map(toneOf)).toEqual([stops[0], stops[2], stops[4]]);
    expect(new Set(stops).size).toBe(3);
  });

  it("marks each class by shape as well as colour", () => {
    const { data } = classRegionsFigure([thirds], points);
    const symbols = data.flatMap((it) => (it.type === "scatter" ? [it.marker?.symbol] : []));
    expect(new Set(symbols).size).toBe(3);
  });

  it("refuses what is no class, and an empty list", () => {
    const half = { ...thirds, predicted: sampleGrid(() => 0.5, [0, 1], [0, 1], 3) };
    expect(() => classRegionsFigure([half], points)).toThrow("a class from 0 to 5, got 0.5");
    expect(() => classRegionsFigure([thirds], [{ x: 0, y: 0, label: 6 }])).toThrow("got 6");
    expect(() => classRegionsFigure([], points)).toThrow("classRegionsFigure: regions");
  });
});
