/** g(W h + b), one number a row of W. */
export function denseForward(
  W: number[][],
  b: number[],
  h: number[],
  g: (a: number) => number,
): number[] {
  return W.map((row, i) => {
    const a = row.reduce((sum, weight, j) => sum + weight * h[j], b[i]);
    return g(a);
  });
}
