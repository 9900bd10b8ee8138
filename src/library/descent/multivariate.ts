import { numericalGradient } from "./numerical-derivative.js";

/** A function of n numbers with its gradient. */
export interface MultivariateFunction {
  readonly name: string;
  /** f(x) */
  value(x: readonly number[]): number;
  /** ∇f(x), n partial derivatives */
  gradient(x: readonly number[]): readonly number[];
}

/**
 * A function of n numbers with its gradient by central differences of step h; left out, of a step by
 * scale, see {@link numericalDerivative}.
 *
 * @example
 * ```ts
 * const f = withNumericalGradient("x² + 3y", ([x, y]) => x * x + 3 * y);
 * console.log(f.gradient([1, 1]).map((slope) => slope.toFixed(4))); // [ '2.0000', '3.0000' ]
 * ```
 */
export function withNumericalGradient(
  name: string,
  value: (x: readonly number[]) => number,
  h?: number,
): MultivariateFunction {
  return { name, value, gradient: (x) => numericalGradient(value, x, h) };
}
