/** Entry [i][j] is yhat_i ((i = j) - yhat_j). */
export function softmaxJacobian(yhat: number[]): number[][] {
  return yhat.map((out, i) => yhat.map((other, j) => out * ((i === j ? 1 : 0) - other)));
}
