import { finite, invalid, positive } from "../error/check.js";
import { centralDifference, differenceByScale } from "./difference-step.js";

/**
 * f'(x) by a central difference, (f(x + h) - f(x - h)) / 2h: the limit of the lecture with a small
 * h, and with an error of order h².
 *
 * IIIT-Allahabad, "Interpretation of the gradient".
 *
 * @example
 * ```ts
 * console.log(numericalDerivative((x) => x * x, 3).toFixed(6)); // 6.000000
 * ```
 * @param h the step, above 0; left out, one that fits the scale of x and of f: some 1e-5 of |x|
 * @throws RangeError when x is not finite, h not positive or lost beside x, when f gives no finite
 *   number nearby, or, of a step left out, when no digit of the slope is sure
 */
export function numericalDerivative(f: (x: number) => number, x: number, h?: number): number {
  finite("numericalDerivative: x", x);
  if (h === undefined) return differenceByScale(f, x);
  positive("numericalDerivative: h", h);
  if (x + h === x || x - h === x) {
    throw invalid("numericalDerivative: h", `a step that changes ${x}`, h);
  }
  const { slope } = centralDifference(f, x, h);
  if (!Number.isFinite(slope)) {
    throw invalid("numericalDerivative", `finite values of f within ${h} of ${x}`, slope);
  }
  return slope;
}

/**
 * ∇f(x) by central differences, one component at a time.
 *
 * @example
 * ```ts
 * const slopes = numericalGradient(([x, y]) => x * y, [2, 5]);
 * console.log(slopes.map((slope) => slope.toFixed(4))); // [ '5.0000', '2.0000' ]
 * ```
 * @param f a function of n numbers
 * @param x where, n numbers; not changed
 * @param h the step, above 0; left out, one for each component by its scale
 * @returns n partial derivatives
 * @throws RangeError as {@link numericalDerivative}
 */
export function numericalGradient(
  f: (x: readonly number[]) => number,
  x: readonly number[],
  h?: number,
): number[] {
  if (!Array.isArray(x)) throw invalid("numericalGradient: x", "an array of numbers", x);
  return x.map((xi, i) =>
    numericalDerivative((value) => f(x.map((xj, j) => (j === i ? value : xj))), xi, h),
  );
}
