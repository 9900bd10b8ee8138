/**
 * The derivative of any function, by trying it.
 *
 * Look a little to the right and a little to the left of x, and take the slope between the two,
 *
 *     f'(x) ~ (f(x + h) - f(x - h)) / (2 h).
 *
 * This central difference is far closer than the one-sided (f(x + h) - f(x)) / h: its error shrinks
 * with h^2 rather than with h.
 *
 * Example: for f(x) = x^3, numericalDerivative((x) => x ** 3, 2, 0.1) gives 12.01, close to 3 * 2^2 = 12.
 */
export function numericalDerivative(
  f: (x: number) => number,
  x: number,
  h: number,
): number {
  throw new Error("not written yet");
}
