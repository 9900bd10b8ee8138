/**
 * The derivatives of softmax.
 *
 * Every output of softmax depends on every input. With yhat = softmax(a),
 *
 *     d yhat_i / d a_j = yhat_i (1 - yhat_i)  for i = j,    - yhat_i yhat_j  otherwise.
 *
 * Given yhat itself, return all of them: entry [i][j] is d yhat_i / d a_j, n x n for n numbers.
 *
 * Example: softmaxJacobian([0.2, 0.8]) gives [[0.16, -0.16], [-0.16, 0.16]].
 */
export function softmaxJacobian(yhat: number[]): number[][] {
  throw new Error("not written yet");
}
