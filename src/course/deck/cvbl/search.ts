import { Random } from "../../../library/number/index.js";

/** The label of the example closest to x. */
export function nearestLabel(
  examples: readonly (readonly number[])[],
  labels: readonly number[],
  x: readonly number[],
): number {
  const distances = examples.map((e) => Math.hypot(...e.map((ei, i) => ei - x[i])));
  return labels[distances.indexOf(Math.min(...distances))];
}

/** Which examples a round uses: all, or a random batch of a size. */
export type Sampling = "all" | { readonly batch: number };

/** The slide's mini-batch. */
export const sampling = { batch: 256 } as const;

/** What a descent found; `sampled` is how many examples its last round used. */
export interface Fitted {
  readonly w: number[];
  readonly losses: number[];
  readonly sampled: number;
}

/**
 * The slide's loop, `weights += -step_size * weights_grad`, for a number of rounds instead of for
 * ever: fits y = w_0 x_0 + w_1 x_1 to points of y = 2x_0 - x_1.
 */
export function vanillaDescent(count: number, rounds: number, sampling: Sampling): Fitted {
  const random = new Random(1);
  const X = Array.from({ length: count }, () => [random.uniform(-1, 1), random.uniform(-1, 1)]);
  const target = (x: readonly number[]) => 2 * x[0] - x[1];
  let w = [0, 0];
  const error = (x: readonly number[]) =>
    (x[0] ?? 0) * (w[0] ?? 0) + (x[1] ?? 0) * (w[1] ?? 0) - target(x);
  const loss = () => X.reduce((sum, x) => sum + error(x) ** 2, 0) / count;
  const losses = [loss()];
  let sampled = 0;
  for (let round = 0; round < rounds; round++) {
    const data = sampling === "all" ? X : random.shuffle(X).slice(0, sampling.batch);
    sampled = data.length;
    const gradient = [0, 1].map(
      (j) => data.reduce((sum, x) => sum + 2 * error(x) * x[j], 0) / data.length,
    );
    w = w.map((wj, j) => wj - 0.3 * gradient[j]);
    losses.push(loss());
  }
  return { w, losses, sampled };
}
