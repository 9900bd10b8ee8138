/**
 * Gradient descent in one dimension.
 *
 * Start at x_0 and walk downhill: each step goes against the derivative, as far as the learning
 * rate says,
 *
 *     x_{k+1} = x_k - learningRate * f'(x_k).
 *
 * Return the whole walk, the start included: [x_0, x_1, ..., x_steps], steps + 1 numbers.
 *
 * Example: f(x) = x^2 has the derivative 2x. From x = 5 with learning rate 0.1,
 *
 *     gradientDescent((x) => 2 * x, 5, 0.1, 2)   gives   [5, 4, 3.2]
 *
 * because 5 - 0.1 * 10 = 4 and 4 - 0.1 * 8 = 3.2.
 */
export function gradientDescent(
  derivative: (x: number) => number,
  start: number,
  learningRate: number,
  steps: number,
): number[] {
  throw new Error("not written yet");
}
