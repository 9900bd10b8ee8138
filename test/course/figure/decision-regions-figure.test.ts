import { describe, expect, it } from "vitest";
import { decisionRegionsFigure } from "../../../src/course/figure/decision-regions-figure.js";
import { sampleGrid } from "../../../src/course/figure/grid.js";
import type { Trace } from "../../../src/course/figure/trace.js";

/** Class 1 right of a line: 7, 5 and 3 of 10 columns. */
const region = (name: string, line: number) => ({
  name,
  accuracy: 0.9,
  probability: sampleGrid((x) => (x > line ? 0.9 : 0.1), [0, 9], [0, 9], 10),
});
const regions = [region("3 hidden neurons", 2.5), region("6", 4.5), region("20", 6.5)];
const points = [
  { x: 1, y: 1, label: 0 },
  { x: 8, y: 1, label: 1 },
] as const;

const symbolOf = (trace: Trace) => (trace.type === "scatter" ? trace.marker?.symbol : undefined);

describe("decisionRegionsFigure", () => {
  it("says how much of the plane class 1 takes, and how many points are right", () => {
    const { alt } = decisionRegionsFigure(regions, points);
    expect(alt).toContain("over 2 points of two classes");
    expect(alt).toContain("3 hidden neurons: class 1 takes 70 % of the plane, 90 % of the points");
    expect(alt).toContain("20: class 1 takes 30 % of the plane");
  });

  it("puts the pictures side by side, equally wide, and the legend once", () => {
    const { data, layout } = decisionRegionsFigure(regions, points);
    expect(data.filter(({ type }) => type === "heatmap").map(({ xaxis }) => xaxis)).toEqual([
      "x",
      "x2",
      "x3",
    ]);
    const widths = ["xaxis", "xaxis2", "xaxis3"].map((name) => {
      const [from, to] = (layout[name] as { domain: [number, number] }).domain;
      return to - from;
    });
    for (const width of widths) expect(width).toBeCloseTo(widths[0] ?? 0, 12);
    expect(data.filter((trace) => trace.showlegend).map(({ name }) => name)).toEqual([
      "class 0",
      "class 1",
    ]);
  });

  it("marks the classes by shape as well as colour, and the boundary at 1/2", () => {
    const { data } = decisionRegionsFigure(regions, points);
    const symbols = data.flatMap((it) => (it.name === undefined ? [] : [symbolOf(it)]));
    expect(symbols.slice(0, 2)).toEqual(["circle", "square"]);
    // Between the columns at 2 and 3 the probability rises from 0.1 to 0.9: halfway, 0.5.
    const [x] = data.flatMap((it) => (it.type === "scatter" && it.mode === "lines" ? [it.x] : []));
    expect(x?.length).toBe(11);
    for (const place of x?.slice(0, 10) ?? []) expect(place).toBeCloseTo(2.5, 12);
    expect(x?.[10]).toBeNull();
  });

  it("refuses other labels and an empty list", () => {
    const bad = [{ x: 0, y: 0, label: 2 }] as unknown as typeof points;
    expect(() => decisionRegionsFigure(regions, bad)).toThrow("label: expected 0 or 1, got 2");
    expect(() => decisionRegionsFigure([], points)).toThrow("decisionRegionsFigure: regions");
  });
});
