import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DifferentiableFunction,
  gradientDescent1D,
  parabola,
} from "../../../src/library/descent/index.js";

const logarithm: DifferentiableFunction = {
  name: "log x",
  value: Math.log,
  derivative: (x) => 1 / x,
};

describe("gradientDescent1D", () => {
  it("follows (1 - 2η)^k x_0 on x²", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: -10, max: 10, noNaN: true }),
        (learningRate, start) => {
          const { points } = gradientDescent1D(parabola, start, { learningRate, maxSteps: 20 });
          for (const { step, x, value, slope } of points) {
            const expected = (1 - 2 * learningRate) ** step * start;
            expect(Math.abs(x - expected)).toBeLessThanOrEqual(1e-14 * Math.abs(start));
            expect([value, slope]).toEqual([x * x, 2 * x]);
          }
        },
      ),
    );
  });

  it("steps from -1 to the right and from 1 to the left", () => {
    // -1 - 0.1 (-2) and 1 - 0.1 (2)
    const first = (start: number) =>
      gradientDescent1D(parabola, start, { learningRate: 0.1, maxSteps: 1 }).end.x;
    expect(first(-1)).toBe(-0.8);
    expect(first(1)).toBe(0.8);
  });

  it("arrives in one step at η = 1/2", () => {
    const { points, end, stopped } = gradientDescent1D(parabola, 3, { learningRate: 0.5 });
    expect(points).toHaveLength(2);
    expect(end).toEqual({ step: 1, x: 0, value: 0, slope: 0 });
    expect(stopped).toBe("gradient");
  });

  it("swings between ±x_0 for ever at η = 1, until the cap", () => {
    const { points, stopped } = gradientDescent1D(parabola, 2, { learningRate: 1, maxSteps: 3 });
    expect(points.map(({ x }) => x)).toEqual([2, -2, 2, -2]);
    expect(stopped).toBe("steps");
  });

  it("takes 100 steps at most when nothing is said", () => {
    expect(gradientDescent1D(parabola, 1, { learningRate: 1 }).end.step).toBe(100);
  });

  it("stops where the slope falls to the tolerance", () => {
    const options = { learningRate: 0.25, tolerance: 0.5 };
    // x halves each time: 4, 2, 1, 1/2, 1/4 with slope 1/2
    const { end, stopped } = gradientDescent1D(parabola, 4, options);
    expect([end.step, end.x, end.slope, stopped]).toEqual([4, 0.25, 0.5, "gradient"]);
    const tight = gradientDescent1D(parabola, 4, { learningRate: 0.25 });
    expect(Math.abs(tight.end.slope)).toBeLessThanOrEqual(1e-6);
    expect(Math.abs(tight.end.slope) * 2).toBeGreaterThan(1e-6);
  });

  it("does not move from a point without slope", () => {
    expect(gradientDescent1D(parabola, 0, { learningRate: 1 }).points).toHaveLength(1);
  });

  it("says at which step it diverged", () => {
    // x doubles and changes sign at η = 1.5: 1, -2, 4, -8, 16 is past 10 at step 4
    const options = { learningRate: 1.5, limit: 10 };
    expect(() => gradientDescent1D(parabola, 1, options)).toThrow(
      "gradientDescent1D: learning rate 1.5: |x| grew past 10 at step 4; " +
        "try a smaller rate, or allowDivergence: true to see it happen",
    );
  });

  it("shows a divergence where that is the lesson, the last point past the limit", () => {
    const options = { learningRate: 1.5, limit: 10, allowDivergence: true };
    const { points, end, stopped } = gradientDescent1D(parabola, 1, options);
    expect(points.map(({ x }) => x)).toEqual([1, -2, 4, -8, 16]);
    expect(end.x).toBe(16);
    expect(stopped).toBe("diverged");
  });

  it("has not diverged as long as |x| is no more than the limit", () => {
    const options = { learningRate: 1.5, limit: 4, allowDivergence: true };
    expect(gradientDescent1D(parabola, 1, options).points.map(({ x }) => x)).toEqual([
      1, -2, 4, -8,
    ]);
    const pole = { name: "pole", value: () => Number.NaN, derivative: () => 1 };
    expect(() => gradientDescent1D(pole, 4, { learningRate: 1, limit: 4 })).toThrow(
      "f(4) is NaN and f'(4) is 1 at step 0",
    );
  });

  it("keeps no point where the function has no value, though x has one", () => {
    const { points, stopped } = gradientDescent1D(logarithm, 0.5, {
      learningRate: 1,
      allowDivergence: true,
    });
    expect([points.map(({ x }) => x), stopped]).toEqual([[0.5], "diverged"]);
  });

  it("keeps no point that is not finite", () => {
    const options = { learningRate: 1e300, maxSteps: 5, limit: 1e308, allowDivergence: true };
    const { points, end, stopped } = gradientDescent1D(parabola, 1e8, options);
    expect(points.map(({ x }) => x)).toEqual([1e8]);
    expect([end.x, stopped]).toEqual([1e8, "diverged"]);
  });

  it("says what happened where the function has no value", () => {
    // log falls towards 0 and the step from 0.5 lands at -1.5
    expect(() => gradientDescent1D(logarithm, 0.5, { learningRate: 1 })).toThrow(
      "learning rate 1: f(-1.5) is NaN and f'(-1.5) is -0.6666666666666666 at step 1",
    );
  });

  it.each([
    ["start", [Number.NaN, { learningRate: 0.1 }], "start: expected a finite number, got NaN"],
    ["rate", [1, { learningRate: -0.1 }], "learningRate: expected a positive number, got -0.1"],
    ["no rate", [1, {} as { learningRate: number }], "learningRate: expected a positive number"],
    ["cap", [1, { learningRate: 1, maxSteps: 0 }], "maxSteps: expected a whole number of at least"],
    ["tolerance", [1, { learningRate: 1, tolerance: -1 }], "tolerance: expected a number of at"],
    ["limit", [1, { learningRate: 1, limit: 0 }], "limit: expected a positive number, got 0"],
  ] as const)("refuses a %s out of range", (_name, [start, options], message) => {
    expect(() => gradientDescent1D(parabola, start, options)).toThrow(RangeError);
    expect(() => gradientDescent1D(parabola, start, options)).toThrow(
      `gradientDescent1D: ${message}`,
    );
  });
});
