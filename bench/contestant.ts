import type { Workload } from "./workload.js";

/** One library at work on one workload. */
export interface Contestant {
  readonly name: string;
  /**
   * Loss of the first batch before training, for comparison with the others: the mean over examples
   * of the cross-entropy, or of the squared error where the library knows no cross-entropy.
   */
  readonly firstLoss: number;
  /** How far from the true first loss rounding may take it: float32 rounds at 6e-8. */
  readonly tolerance: number;
  /** Trains on the next batches and returns how many examples that were. */
  train(): number | Promise<number>;
}

/** Sets a contestant up; loads its library only then. */
export interface Entry {
  readonly name: string;
  readonly workloads: readonly string[];
  /** What its loss is on this workload, squared error where it can do nothing else. */
  readonly loss?: "squared error";
  prepare(work: Workload): Promise<Contestant>;
}

export const FLOAT32_TOLERANCE = 1e-4;
export const FLOAT64_TOLERANCE = 1e-9;

/** Walks over the batches of a workload again and again. */
export function batches<Batch>(work: Workload, of: (from: number, to: number) => Batch) {
  const all: Batch[] = [];
  for (let from = 0; from < work.X.length; from += work.batchSize) {
    all.push(of(from, from + work.batchSize));
  }
  let next = 0;
  return (): Batch => {
    const batch = all[next];
    next = next + 1 === all.length ? 0 : next + 1;
    return batch;
  };
}
