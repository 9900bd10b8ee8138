/** - sum y_c log yhat_c, over the classes with y_c > 0. */
export function crossEntropy(y: number[], yhat: number[]): number {
  return y.reduce((loss, truth, c) => {
    return truth === 0 ? loss : loss - truth * Math.log(yhat[c]);
  }, 0);
}
