import { numericalGradient } from "./numerical-derivative.js";

/** A function of n numbers with its gradient. */
export interface MultivariateFunction {
  readonly name: string;
  /** f(x) */
  value(x: readonly number[]): number;
  /** ∇f(x), n partial derivatives */
  gradient(x: readonly number[]): readonly number[];
}

/** A function of n numbers with its gradient by central differences of step h. */
export function withNumericalGradient(
  name: string,
  value: (x: readonly number[]) => number,
  h = 1e-5,
): MultivariateFunction {
  return { name, value, gradient: (x) => numericalGradient(value, x, h) };
}
