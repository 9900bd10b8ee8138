/** y ← y + c x, in place, for lists of equal length: BLAS calls it axpy. */
export function addScaled(y: Float64Array, c: number, x: Float64Array): void {
  let i = 0;
  // Four at a time, since the loop costs more than the sum.
  for (; i + 4 <= y.length; i += 4) {
    y[i] += c * x[i];
    y[i + 1] += c * x[i + 1];
    y[i + 2] += c * x[i + 2];
    y[i + 3] += c * x[i + 3];
  }
  for (; i < y.length; i++) y[i] += c * x[i];
}
