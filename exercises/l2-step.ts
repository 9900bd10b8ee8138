/**
 * A step with a price on large weights.
 *
 * With (lambda / 2) * sum of w_i^2 added to the loss, the gradient of each weight grows by lambda * w_i.
 * Return the weights after one step of gradient descent on loss and penalty together,
 *
 *     w_i <- w_i - rate * (gradient_i + lambda * w_i).
 *
 * gradient is that of the loss alone. Leave weights as they are.
 *
 * Example: l2Step([1, -2], [0.5, 0], 0.1, 0.5) gives [0.9, -1.9].
 */
export function l2Step(
  weights: number[],
  gradient: number[],
  rate: number,
  lambda: number,
): number[] {
  throw new Error("not written yet");
}
