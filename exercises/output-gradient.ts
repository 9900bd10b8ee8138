/**
 * Cross-entropy through softmax.
 *
 * The loss of one example is L = -log yhat_truth, and yhat = softmax(a). Its derivatives by the
 * predictions are -1 / yhat_truth for the true class and 0 for the others; those of the predictions
 * by the scores are the Jacobian yhat_i (1 - yhat_i) for i = j, and -yhat_i yhat_j otherwise. Multiply:
 *
 *     dL/da_j = sum over i of  dL/dyhat_i * dyhat_i/da_j.
 *
 * Return all dL/da_j. Multiply it out on paper first: something short is left.
 *
 * Example: outputGradient([0.25, 0.75], 0) gives [-0.75, 0.75].
 */
export function outputGradient(yhat: number[], truth: number): number[] {
  throw new Error("not written yet");
}
