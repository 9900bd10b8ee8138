import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  gradientDescent,
  gradientDescent1D,
  Momentum,
  type MultivariateFunction,
  parabola,
  withNumericalGradient,
} from "../../../src/library/descent/index.js";

/** x² + 2y², lowest at the origin, with gradient (2x, 4y). */
const bowl: MultivariateFunction = {
  name: "bowl",
  value: ([x = 0, y = 0]) => x * x + 2 * y * y,
  gradient: ([x = 0, y = 0]) => [2 * x, 4 * y],
};

describe("gradientDescent", () => {
  it("shrinks each coordinate by its own factor on a bowl", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.4, noNaN: true }), (learningRate) => {
        const { points } = gradientDescent(bowl, [3, -2], { learningRate, maxSteps: 10 });
        for (const { step, x, value, norm } of points) {
          const expected = [
            (1 - 2 * learningRate) ** step * 3,
            (1 - 4 * learningRate) ** step * -2,
          ];
          expect(x[0]).toBeCloseTo(expected[0] as number, 12);
          expect(x[1]).toBeCloseTo(expected[1] as number, 12);
          expect(value).toBe(bowl.value(x));
          expect(norm ** 2).toBeCloseTo(
            (2 * (x[0] as number)) ** 2 + (4 * (x[1] as number)) ** 2,
            9,
          );
        }
      }),
    );
  });

  it("is gradient descent in one dimension where there is one", () => {
    const line: MultivariateFunction = {
      name: "x²",
      value: ([x = 0]) => x * x,
      gradient: ([x = 0]) => [2 * x],
    };
    const many = gradientDescent(line, [4], { learningRate: 0.3 });
    const one = gradientDescent1D(parabola, 4, { learningRate: 0.3 });
    expect(many.points.map(({ x }) => x[0])).toEqual(one.points.map(({ x }) => x));
    expect(many.stopped).toBe(one.stopped);
  });

  it("stops at the tolerance or at the cap", () => {
    const long = gradientDescent(bowl, [3, -2], { learningRate: 0.1 });
    expect([long.stopped, long.end.norm <= 1e-6]).toEqual(["gradient", true]);
    expect(long.points.at(-2)?.norm).toBeGreaterThan(1e-6);
    const short = gradientDescent(bowl, [3, -2], { learningRate: 0.1, maxSteps: 3 });
    expect([short.stopped, short.points.length, short.end.step]).toEqual(["steps", 4, 3]);
  });

  it("steps another optimizer", () => {
    const optimizer = new Momentum({ learningRate: 0.05 });
    const { stopped, end } = gradientDescent(bowl, [3, -2], { optimizer, maxSteps: 2000 });
    expect(stopped).toBe("gradient");
    expect(optimizer.steps).toBe(end.step);
  });

  it("takes a gradient by central differences", () => {
    const numeric = withNumericalGradient("bowl", bowl.value);
    const { end } = gradientDescent(numeric, [3, -2], { learningRate: 0.1 });
    expect(Math.abs(end.x[0] as number)).toBeLessThan(1e-6);
  });

  it("says at which step it diverged, and shows the finite part where that is the lesson", () => {
    // y is multiplied by 1 - 4 * 1 = -3 each step: -2, 6, -18 is past 10 at step 2
    const options = { learningRate: 1, limit: 10 };
    expect(() => gradientDescent(bowl, [0, -2], options)).toThrow(
      "gradientDescent: SGD: |x_2| grew past 10 at step 2",
    );
    expect(() => gradientDescent(bowl, [20, 0], options)).toThrow("|x_1| grew past 10 at step 0");
    const shown = gradientDescent(bowl, [0, -2], { ...options, allowDivergence: true });
    expect(shown.points.map(({ x }) => x[1])).toEqual([-2, 6]);
    expect([shown.stopped, shown.end.x]).toEqual(["diverged", [0, 6]]);
  });

  it("stops at a gradient as small as the tolerance, and may go as far as the limit", () => {
    // The gradient of the bowl at (0.5, 0) is (1, 0).
    const { points, stopped } = gradientDescent(bowl, [0.5, 0], { learningRate: 1, tolerance: 1 });
    expect([points.length, stopped]).toEqual([1, "gradient"]);
    const far = { learningRate: 1, limit: 6, allowDivergence: true };
    expect(gradientDescent(bowl, [0, -2], far).points.map(({ x }) => x[1])).toEqual([-2, 6]);
    const nowhere = { ...bowl, value: () => Number.NaN };
    expect(() => gradientDescent(nowhere, [1, 2], { learningRate: 1 })).toThrow(
      "f(1, 2) is NaN at step 0",
    );
  });

  it("says where a function or its gradient is no number", () => {
    const log = withNumericalGradient("log", ([x = 0]) => Math.log(x));
    const bad = { ...log, gradient: () => [1] };
    expect(() => gradientDescent(bad, [0.5], { learningRate: 1 })).toThrow(
      "gradientDescent: SGD: f(-0.5) is NaN at step 1",
    );
    const steep = { ...bowl, gradient: () => [Number.POSITIVE_INFINITY, 0] };
    expect(() => gradientDescent(steep, [1, 1], { learningRate: 1 })).toThrow(
      "the gradient at (1, 1) is not finite at step 0",
    );
  });

  it("leaves the start alone and refuses what does not fit", () => {
    const start = [3, -2];
    gradientDescent(bowl, start, { learningRate: 0.1 });
    expect(start).toEqual([3, -2]);
    const rate = { learningRate: 0.1 };
    expect(() => gradientDescent(bowl, [3, Number.NaN], rate)).toThrow(
      "gradientDescent: start: entry (0, 1): expected a finite number, got NaN",
    );
    expect(() => gradientDescent(bowl, [3], rate)).toThrow(
      "gradientDescent: expected 1 partial derivatives of bowl, got 2",
    );
    expect(() => gradientDescent(bowl, start, { learningRate: 0 })).toThrow("SGD: learningRate");
    expect(() => gradientDescent(bowl, start, { ...rate, maxSteps: 0 })).toThrow(
      "maxSteps: expected",
    );
    expect(() => gradientDescent(bowl, start, { ...rate, tolerance: -1 })).toThrow(
      "tolerance: expected",
    );
    expect(() => gradientDescent(bowl, start, { ...rate, limit: 0 })).toThrow("limit: expected");
  });
});
