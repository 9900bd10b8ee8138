/**
 * Softmax turns any numbers into probabilities:
 *
 *     yhat_j = e^(a_j) / sum over i of e^(a_i).
 *
 * They are positive and add up to 1. Large inputs must work too: e^1000 is more than a computer can
 * hold. Subtracting the largest number from all of them first changes nothing in the result, since
 * the factor cancels, and keeps every power at 1 or below.
 *
 * Example: softmax([0, Math.log(3)]) gives [0.25, 0.75].
 */
export function softmax(a: number[]): number[] {
  throw new Error("not written yet");
}
