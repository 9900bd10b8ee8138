/**
 * One step of the perceptron learning rule.
 *
 * The perceptron predicts yhat = 1 where w . x + b >= 0, and 0 otherwise. Then it learns from its
 * error:
 *
 *     w_i <- w_i + rate * (y - yhat) * x_i,     b <- b + rate * (y - yhat).
 *
 * A right prediction changes nothing. Return the new { w, b }; leave the old ones as they are.
 *
 * Shapes: w and x have equally many numbers; y is 0 or 1.
 *
 * Example: perceptronStep([1, -1], 0, [2, 3], 1, 0.5) gives { w: [2, 0.5], b: 0.5 }: 2 - 3 < 0, so
 * yhat = 0 where 1 was right.
 */
export function perceptronStep(
  w: number[],
  b: number,
  x: number[],
  y: number,
  rate: number,
): { w: number[]; b: number } {
  throw new Error("not written yet");
}
