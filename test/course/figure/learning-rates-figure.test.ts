import { describe, expect, it } from "vitest";
import { learningRatesFigure } from "../../../src/course/figure/learning-rates-figure.js";
import type { ScatterTrace } from "../../../src/course/figure/trace.js";
import { gradientDescent1D, parabola } from "../../../src/library/descent/index.js";

const runs = [0.1, 0.5, 1.1].map((learningRate) => ({
  learningRate,
  descent: gradientDescent1D(parabola, -1, {
    learningRate,
    maxSteps: 20,
    allowDivergence: true,
    limit: 10,
  }),
}));

describe("learningRatesFigure", () => {
  it("tells the outcome of each rate in its alt text", () => {
    const { alt } = learningRatesFigure(runs);
    expect(alt).toContain("0.5 comes to 0 at step 1");
    // |x_k| = 1.2^k passes 10 at k = 13: 1.2^12 = 8.9, 1.2^13 = 10.7.
    expect(alt).toContain("1.1 diverges by step 13");
  });

  it("clips a descent that leaves the picture and marks the place with a cross", () => {
    const { data, layout } = learningRatesFigure(runs);
    const exit = data[data.length - 1] as ScatterTrace;
    expect(exit.marker?.symbol).toBe("x");
    const top = layout.yaxis?.range[1] ?? 0;
    for (const trace of data as ScatterTrace[]) {
      for (const y of trace.y) expect(Math.abs(y ?? 0)).toBeLessThan(top);
    }
  });

  it("gives each descent its own colour, marker and dash", () => {
    const named = (learningRatesFigure(runs).data as ScatterTrace[]).filter(({ name }) => name);
    expect(named.map(({ name }) => name)).toEqual(["η = 0.1", "η = 0.5", "η = 1.1 (diverges)"]);
    expect(new Set(named.map(({ line }) => line?.color)).size).toBe(3);
    expect(new Set(named.map(({ line }) => line?.dash)).size).toBe(3);
    expect(new Set(named.map(({ marker }) => marker?.symbol)).size).toBe(3);
  });

  it("refuses an empty list", () => {
    expect(() => learningRatesFigure([])).toThrow("learningRatesFigure: runs");
  });
});
