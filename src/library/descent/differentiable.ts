/** A function of one number with its derivative. */
export interface DifferentiableFunction {
  readonly name: string;
  /** f(x) */
  value(x: number): number;
  /** f'(x) */
  derivative(x: number): number;
}

/**
 * f(x) = x², f'(x) = 2x: the lecture's example, with its minimum f(0) = 0.
 *
 * IIT Hyderabad, "Gradient Descent: A 1D Example".
 *
 * @example
 * ```ts
 * console.log(parabola.value(3), parabola.derivative(3)); // 9 6
 * ```
 */
export const parabola: DifferentiableFunction = {
  name: "x²",
  value: (x) => x * x,
  derivative: (x) => 2 * x,
};
