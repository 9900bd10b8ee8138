/** The weights and the bias after one example. */
export function perceptronStep(
  w: number[],
  b: number,
  x: number[],
  y: number,
  rate: number,
): { w: number[]; b: number } {
  const a = w.reduce((sum, weight, i) => sum + weight * x[i], b);
  const step = rate * (y - (a >= 0 ? 1 : 0));
  return { w: w.map((weight, i) => weight + step * x[i]), b: b + step };
}
