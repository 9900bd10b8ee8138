/**
 * The gradient of the softmax classifier.
 *
 * The scores are s = W x, the probabilities yhat = softmax(s), and the loss is -log yhat_truth. You know
 * dL/ds = yhat - e(truth), where e(truth) is 1 at the true class and 0 elsewhere. So
 *
 *     dL/dW_ji = (yhat_j - e(truth)_j) x_i.
 *
 * Return a matrix of the shape of W.
 *
 * Example: softmaxGradient([[0, 0], [0, 0]], [2, 4], 0) gives [[-1, -2], [1, 2]].
 */
export function softmaxGradient(
  W: number[][],
  x: number[],
  truth: number,
): number[][] {
  throw new Error("not written yet");
}
