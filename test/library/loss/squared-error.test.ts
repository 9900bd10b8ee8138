import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numericalGradient } from "../../../src/library/descent/index.js";
import {
  halfSquaredError,
  meanSquaredError,
  sumSquaredError,
} from "../../../src/library/loss/index.js";
import { Matrix } from "../../../src/library/matrix/index.js";
import { expectGradientsAgree } from "../descent/agree.js";
import { pair } from "../matrix/arbitrary.js";

const losses = [meanSquaredError, sumSquaredError, halfSquaredError];
/** Errors 1, -2 in the first example and 3, 0 in the second: squares add up to 14. */
const yHat = [
  [1, 2],
  [3, 4],
];
const y = [
  [2, 0],
  [6, 4],
];

describe("the squared errors", () => {
  it("differ in their factor alone: 1/M, none and 1/2", () => {
    expect(losses.map((loss) => loss.value(yHat, y))).toEqual([7, 14, 7]);
    expect(meanSquaredError.value([[1, 2]], [[2, 0]])).toBe(5);
    expect(halfSquaredError.value([[1, 2]], [[2, 0]])).toBe(2.5);
    expect(losses.map((loss) => loss.name)).toEqual([
      "meanSquaredError",
      "sumSquaredError",
      "halfSquaredError",
    ]);
  });

  it("have the gradients -2(y - ŷ)/M, -2(y - ŷ) and -(y - ŷ)", () => {
    expect(meanSquaredError.gradient(yHat, y).toArray()).toEqual([
      [-1, 2],
      [-3, 0],
    ]);
    expect(sumSquaredError.gradient(yHat, y).toArray()).toEqual([
      [-2, 4],
      [-6, 0],
    ]);
    expect(halfSquaredError.gradient(yHat, y).toArray()).toEqual([
      [-1, 2],
      [-3, 0],
    ]);
  });

  it("give the lecture's output gradients -0.46 and 0.46 without a factor, half of it with 1/2", () => {
    // ŷ = 0.77, 0.23 to two digits: -2 (1 - 0.77), -2 (0 - 0.23)
    const [first, second] = sumSquaredError.gradient([[0.77, 0.23]], [[1, 0]]).row(0);
    expect(first).toBeCloseTo(-0.46, 12);
    expect(second).toBeCloseTo(0.46, 12);
    expect(halfSquaredError.gradient([[0.77, 0.23]], [[1, 0]]).at(0, 0)).toBeCloseTo(-0.23, 12);
  });

  it.each(losses.map((loss) => [loss.name, loss] as const))(
    "%s has the gradient that central differences find",
    (_name, loss) => {
      fc.assert(
        fc.property(pair(), ([A, B]) => {
          const at = (entries: readonly number[]) =>
            loss.value(new Matrix(A.rows, A.columns, Float64Array.from(entries)), B);
          const numeric = numericalGradient(at, Array.from(A.data), 1e-5);
          expectGradientsAgree(loss.gradient(A, B).data, numeric, { noise: 1e-6 });
        }),
      );
    },
  );

  it.each(losses.map((loss) => [loss.name, loss] as const))(
    "%s refuses shapes that differ and an empty batch",
    (name, loss) => {
      const other = new Matrix(1, 2);
      expect(() => loss.value(yHat, other)).toThrow(
        `${name}: expected equal shapes, got 2x2 and 1x2`,
      );
      expect(() => loss.gradient(other, y)).toThrow(
        `${name}: expected equal shapes, got 1x2 and 2x2`,
      );
      expect(() => loss.value([], [])).toThrow(`${name}: the batch is empty`);
      expect(() => loss.gradient([], [])).toThrow(`${name}: the batch is empty`);
    },
  );
});
