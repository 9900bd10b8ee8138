/**
 * Is this gradient right?
 *
 * Compare a gradient with central differences of the loss, one coordinate at a time:
 *
 *     numeric_i = (loss(theta + h e_i) - loss(theta - h e_i)) / (2 h),     h = 1e-5,
 *
 * where e_i is 1 at i and 0 elsewhere. Return the largest relative error of all coordinates,
 *
 *     |numeric_i - gradient_i| / max(1e-8, |numeric_i| + |gradient_i|).
 *
 * Right gradients give a very small number, wrong ones one between 0.01 and 1. Leave theta as it is.
 *
 * Shapes: theta and gradient have equally many numbers; loss takes an array like theta.
 *
 * Example: for loss = ([a, b]) => a * a + b at [1, 5], the gradient [2, 1] gives almost 0 and [2, 3]
 * gives 0.5, which is |1 - 3| / (1 + 3).
 */
export function gradientError(
  loss: (theta: number[]) => number,
  theta: number[],
  gradient: number[],
): number {
  throw new Error("not written yet");
}
