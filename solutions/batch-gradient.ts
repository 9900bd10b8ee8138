/** Dᵀ H, and the column sums of D. */
export function batchGradient(D: number[][], H: number[][]): { W: number[][]; b: number[] } {
  const [firstD = [], firstH = []] = [D[0], H[0]];
  const over = (term: (d: number[], h: number[]) => number) =>
    D.reduce((sum, d, m) => sum + term(d, H[m] ?? []), 0);
  return {
    W: firstD.map((_, i) => firstH.map((__, j) => over((d, h) => (d[i] ?? 0) * (h[j] ?? 0)))),
    b: firstD.map((_, i) => over((d) => d[i] ?? 0)),
  };
}
