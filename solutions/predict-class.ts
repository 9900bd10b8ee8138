/** The class whose score w_j . x is highest, the first of equals. */
export function predictClass(W: number[][], x: number[]): number {
  const scores = W.map((w) => w.reduce((sum, weight, i) => sum + weight * (x[i] ?? 0), 0));
  return scores.indexOf(Math.max(...scores));
}
