/** Weights after a step on the loss plus lambda/2 times the sum of their squares. */
export function l2Step(
  weights: number[],
  gradient: number[],
  rate: number,
  lambda: number,
): number[] {
  return weights.map((w, i) => w - rate * ((gradient[i] ?? 0) + lambda * w));
}
