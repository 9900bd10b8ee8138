/**
 * Gradient descent in any number of dimensions.
 *
 * gradient(x) gives all partial derivatives at x. Take steps steps, every coordinate in each:
 *
 *     x_i <- x_i - rate * gradient(x)_i.
 *
 * Return every place on the way, the start first: steps + 1 of them. Compute the gradient once a step,
 * at the place where you stand, and leave start as it is.
 *
 * Example: for L = a^2 + 3 b^2, descend(([a, b]) => [2 * a, 6 * b], [1, 1], 0.1, 2) gives
 * [[1, 1], [0.8, 0.4], [0.64, 0.16]].
 */
export function descend(
  gradient: (x: number[]) => number[],
  start: number[],
  rate: number,
  steps: number,
): number[][] {
  throw new Error("not written yet");
}
