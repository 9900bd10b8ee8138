export interface Weights {
  W1: number[][];
  b1: number[];
  W2: number[][];
  b2: number[];
}

const affine = (W: number[][], v: number[], b: number[]) =>
  W.map((row, i) => row.reduce((sum, weight, j) => sum + weight * (v[j] ?? 0), b[i] ?? 0));

/** Hidden activations and class probabilities of one example. */
export function forward(network: Weights, x: number[]): { h: number[]; yhat: number[] } {
  const h = affine(network.W1, x, network.b1).map(Math.tanh);
  const scores = affine(network.W2, h, network.b2);
  const powers = scores.map((score) => Math.exp(score - Math.max(...scores)));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return { h, yhat: powers.map((power) => power / total) };
}

/** The mean of -log yhat_truth over the examples. */
export function meanLoss(network: Weights, X: number[][], labels: number[]): number {
  const losses = X.map((x, m) => -Math.log(forward(network, x).yhat[labels[m] ?? 0] ?? 0));
  return losses.reduce((sum, loss) => sum + loss, 0) / X.length;
}
