const H = 1e-5;

/** The largest relative error between a gradient and central differences of the loss. */
export function gradientError(
  loss: (theta: number[]) => number,
  theta: number[],
  gradient: number[],
): number {
  const moved = (i: number, by: number) => theta.map((value, j) => (i === j ? value + by : value));
  const errors = gradient.map((analytic, i) => {
    const numeric = (loss(moved(i, H)) - loss(moved(i, -H))) / (2 * H);
    return Math.abs(numeric - analytic) / Math.max(1e-8, Math.abs(numeric) + Math.abs(analytic));
  });
  return Math.max(...errors);
}
