/** The gradient of cross-entropy by the scores before softmax, yhat - e(truth). */
export function outputGradient(yhat: number[], truth: number): number[] {
  return yhat.map((p, j) => (j === truth ? p - 1 : p));
}
