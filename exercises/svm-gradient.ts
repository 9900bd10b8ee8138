/**
 * The gradient of the multiclass SVM loss.
 *
 * With scores s = W x, one class a row of W, the loss of one example is the sum over j other than
 * truth of max(0, s_j - s_truth + delta). A class j other than truth violates its margin where
 * s_j - s_truth + delta > 0. By rows the gradient is then
 *
 *     dL/dW_j     = x where j violates its margin, and 0 elsewhere,
 *     dL/dW_truth = - (number of classes that violate their margin) * x.
 *
 * Shapes: W is classes x inputs, x has inputs numbers; the result has the shape of W.
 *
 * Example: svmGradient([[1, 0], [0, 1], [0, 0]], [2, 3], 0, 1) has the scores 2, 3, 0: only class 1
 * violates its margin, and the gradient is [[-2, -3], [2, 3], [0, 0]].
 */
export function svmGradient(
  W: number[][],
  x: number[],
  truth: number,
  delta: number,
): number[][] {
  throw new Error("not written yet");
}
