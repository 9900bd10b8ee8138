const product = (W: number[][], v: number[]) =>
  W.map((row) => row.reduce((sum, weight, j) => sum + weight * (v[j] ?? 0), 0));

/** Hidden activations and predictions of a sigmoid-softmax network without biases. */
export function forwardPass(
  W1: number[][],
  W2: number[][],
  x: number[],
): { h: number[]; yhat: number[] } {
  const h = product(W1, x).map((a) => 1 / (1 + Math.exp(-a)));
  const powers = product(W2, h).map(Math.exp);
  const total = powers.reduce((sum, power) => sum + power);
  return { h, yhat: powers.map((power) => power / total) };
}
