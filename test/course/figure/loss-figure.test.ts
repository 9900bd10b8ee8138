import { describe, expect, it } from "vitest";
import { lossFigure } from "../../../src/course/figure/loss-figure.js";

describe("lossFigure", () => {
  it("says in its alt text how far the loss falls, and in how many steps", () => {
    expect(lossFigure([0.69, 0.3, 0.02]).alt).toBe("loss falls from 0.69 to 0.02 in 2 steps.");
    expect(lossFigure([1, 2], { unit: "epoch" }).alt).toBe("loss rises from 1 to 2 in 1 epoch.");
  });

  it("draws several curves by name, told apart by dash as well as colour", () => {
    const { data, layout } = lossFigure({ SGD: [1, 0.5], Adam: [1, 0.1] });
    expect(layout.showlegend).toBe(true);
    expect(data.map(({ name }) => name)).toEqual(["SGD", "Adam"]);
    expect(new Set(data.map((trace) => trace.type === "scatter" && trace.line?.dash)).size).toBe(2);
  });

  it("compares curves by the work they took, where a step of one is many of another", () => {
    const { data, alt } = lossFigure(
      { batch: [4, 2], stochastic: [4, 3, 2] },
      { unit: "example", every: { batch: 40 } },
    );
    expect(data.map((trace) => trace.type === "scatter" && trace.x)).toEqual([
      [0, 40],
      [0, 1, 2],
    ]);
    expect(alt).toContain("batch falls from 4 to 2 in 40 examples");
  });

  it("has a logarithmic axis whose range is in powers of ten", () => {
    const { yaxis } = lossFigure([1, 0.01], { logarithmic: true }).layout;
    expect(yaxis?.type).toBe("log");
    expect(yaxis?.range[0]).toBeCloseTo(-2.12, 9);
  });

  it("has ticks between powers of ten where few of these are in sight", () => {
    const ticks = (losses: number[]) =>
      lossFigure(losses, { logarithmic: true }).layout.yaxis?.ticktext;
    expect(ticks([0.6, 0.02])).toEqual(["0.02", "0.05", "0.1", "0.2", "0.5"]);
    expect(ticks([1, 1e-6])).toBeUndefined();
  });

  it.each([
    [{}, {}, "lossFigure: losses: expected at least one curve"],
    [[], {}, "lossFigure: loss: expected at least one number"],
    [[1, Number.NaN], {}, "lossFigure: loss: expected finite numbers, got NaN"],
    [[1, 0], { logarithmic: true }, "lossFigure: loss: expected finite numbers above 0, got 0"],
  ])("refuses %j", (losses, options, message) => {
    expect(() => lossFigure(losses as number[], options)).toThrow(message);
  });
});

describe("lossFigure of layers", () => {
  it("counts from the number that it is told, and names the unit", () => {
    const { alt, data, layout } = lossFigure([4, 2, 1], { unit: "layer", first: 1 });
    expect(data[0]).toMatchObject({ x: [1, 2, 3] });
    expect(layout.xaxis?.title?.text).toBe("layer");
    expect(alt).toContain("in 2 layers");
  });
});
