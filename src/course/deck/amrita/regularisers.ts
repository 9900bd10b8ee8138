import { BatchNorm, Dropout, type Initializer } from "../../../library/layer/index.js";
import { halfL2 } from "../../../library/loss/index.js";
import { Random } from "../../../library/number/index.js";
import { randomRows } from "../../ledger/demonstration/agreement.js";

/** Root mean square of what comes out of ten layers of 64 neurons, for weights drawn so. */
export function spreadOfSignals(initializer: Initializer, g: (a: number) => number): number {
  const random = new Random(1);
  const width = 64;
  let h = Array.from({ length: width }, () => random.normal());
  for (let layer = 0; layer < 10; layer++) {
    const W = initializer(width, width, random).toArray();
    h = W.map((row) => g(row.reduce((sum, w, i) => sum + w * h[i], 0)));
  }
  return Math.sqrt(h.reduce((sum, hi) => sum + hi * hi, 0) / width);
}

/** ‖w‖ after fitting six points by w·x with the loss Σ (y - w·x)² + λ/2 ‖w‖². */
export function weightDecay(lambda: number): number {
  const [X, y] = [randomRows(6, 3, 1), randomRows(1, 6, 2)[0]];
  const penalty = halfL2(lambda);
  let w = [0, 0, 0];
  for (let step = 0; step < 500; step++) {
    const errors = X.map((x, i) => x.reduce((s, xj, j) => s + xj * w[j], -(y[i] ?? 0)));
    const decay = penalty.gradient([w]).row(0);
    w = w.map((wj, j) => {
      const slope = errors.reduce((sum, e, i) => sum + 2 * e * X[i]?.[j], 0);
      return wj - 0.02 * (slope + decay[j]);
    });
  }
  return Math.hypot(...w);
}

/** Dropout on ones in training and in evaluation: the share kept, and the means. */
export function dropped(rate: number, count: number) {
  const layer = new Dropout(rate, new Random(1));
  const ones = [Array.from({ length: count }, () => 1)];
  const [train, evaluate] = (["train", "evaluate"] as const).map((mode) =>
    layer.forward(ones, mode).row(0),
  ) as [number[], number[]];
  const mean = (v: readonly number[]) => v.reduce((sum, x) => sum + x, 0) / count;
  return {
    kept: train.filter((x) => x !== 0).length / count,
    mean: mean(train),
    evaluated: mean(evaluate),
  };
}

/** Means and variances of three columns after batch normalisation. */
export function normalised(): { means: number[]; variances: number[] } {
  const batch = randomRows(32, 3, 1, { low: 5, high: 9 });
  const after = new BatchNorm(3).forward(batch, "train").toArray();
  const columns = [0, 1, 2].map((j) => after.map((row) => row[j]));
  const mean = (v: readonly number[]) => v.reduce((sum, x) => sum + x, 0) / v.length;
  const variance = (v: readonly number[]) => mean(v.map((x) => (x - mean(v)) ** 2));
  return { means: columns.map(mean), variances: columns.map(variance) };
}
