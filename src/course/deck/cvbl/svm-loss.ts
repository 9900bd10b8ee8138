/** s_j = w_j · x, one score for each class. */
export function scores(W: readonly (readonly number[])[], x: readonly number[]): number[] {
  return W.map((w) => w.reduce((sum, wi, i) => sum + wi * x[i], 0));
}

/** L_i = Σ_(j ≠ y_i) max(0, s_j - s_(y_i) + Δ). */
export function svmLoss(s: readonly number[], label: number, Δ: number): number {
  return margins(s, label, Δ).reduce((sum, margin) => sum + Math.max(0, margin), 0);
}

/** How many classes come closer to the right one than Δ. */
export function violations(s: readonly number[], label: number, Δ: number): number {
  return margins(s, label, Δ).filter((margin) => margin > 0).length;
}

/** ∇_W L_i as printed: -count · x_i in the right row, 1(margin > 0) x_i in the others. */
export function gradientOfSvm(
  W: readonly (readonly number[])[],
  x: readonly number[],
  label: number,
  Δ: number,
): number[][] {
  const s = scores(W, x);
  const count = violations(s, label, Δ);
  return W.map((_, j) => {
    const factor = j === label ? -count : Number(s[j] - s[label] + Δ > 0);
    return x.map((xi) => factor * xi);
  });
}

/** s_j - s_(y_i) + Δ of the other classes; the right class has no margin. */
function margins(s: readonly number[], label: number, Δ: number): number[] {
  return s.flatMap((sj, j) => (j === label ? [] : [sj - s[label] + Δ]));
}
