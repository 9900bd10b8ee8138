import { Random } from "../../matrix/index.js";
import { randomRows } from "../agreement.js";

/** Standard deviation of what comes out of ten layers of 64 neurons, for weights of a spread. */
export function spreadOfSignals(
  spread: (inputs: number, outputs: number) => number,
  activation: "tanh" | "ReLU",
): number {
  const random = new Random(1);
  const width = 64;
  const g = activation === "tanh" ? Math.tanh : (a: number) => Math.max(0, a);
  let h = Array.from({ length: width }, () => random.normal());
  for (let layer = 0; layer < 10; layer++) {
    const deviation = spread(width, width);
    h = h.map(() => g(h.reduce((sum, hi) => sum + random.normal(0, deviation) * hi, 0)));
  }
  return Math.sqrt(h.reduce((sum, hi) => sum + hi * hi, 0) / width);
}

/** ‖w‖ after fitting two points that w·x separates, with the loss Σ (y - w·x)² + λ‖w‖². */
export function weightDecay(lambda: number): number {
  const [X, y] = [randomRows(6, 3, 1), randomRows(1, 6, 2)[0] as number[]];
  let w = [0, 0, 0];
  for (let step = 0; step < 500; step++) {
    const errors = X.map((x, i) => x.reduce((s, xj, j) => s + xj * (w[j] as number), -(y[i] ?? 0)));
    w = w.map((wj, j) => {
      const slope = errors.reduce((sum, e, i) => sum + 2 * e * (X[i]?.[j] as number), 0);
      return wj - 0.02 * (slope + 2 * lambda * wj);
    });
  }
  return Math.hypot(...w);
}

/** Dropout on ones: the share kept, and the mean after dividing by the probability of keeping. */
export function dropped(rate: number, count: number): { kept: number; mean: number } {
  const random = new Random(1);
  const kept = Array.from({ length: count }, () => (random.uniform() >= rate ? 1 : 0));
  const share = kept.reduce<number>((sum, one) => sum + one, 0) / count;
  return { kept: share, mean: share / (1 - rate) };
}

/** Means and variances of three columns after subtracting the mean and dividing by the spread. */
export function normalised(): { means: number[]; variances: number[] } {
  const rows = randomRows(32, 3, 1, { low: 5, high: 9 });
  const columns = [0, 1, 2].map((j) => rows.map((row) => row[j] as number));
  const mean = (v: readonly number[]) => v.reduce((sum, x) => sum + x, 0) / v.length;
  const variance = (v: readonly number[]) => mean(v.map((x) => (x - mean(v)) ** 2));
  const ε = 1e-5;
  const after = columns.map((v) => v.map((x) => (x - mean(v)) / Math.sqrt(variance(v) + ε)));
  return { means: after.map(mean), variances: after.map(variance) };
}
