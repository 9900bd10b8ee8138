/**
 * Cross-entropy: how surprised is the prediction by the truth?
 *
 *     L = - sum over c of y_c * log(yhat_c)
 *
 * y is the true distribution and yhat the predicted one, with equally many entries. A class with
 * y_c = 0 adds nothing, even where yhat_c = 0 and the logarithm is minus infinity.
 *
 * Example: crossEntropy([0, 1], [0.5, 0.5]) gives log 2 = 0.69315.
 */
export function crossEntropy(y: number[], yhat: number[]): number {
  throw new Error("not written yet");
}
