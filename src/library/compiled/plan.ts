import type { Optimizer } from "../descent/index.js";
import type { Layer } from "../layer/layer.js";
import type { Penalty } from "../loss/l2.js";
import type { Loss } from "../loss/loss.js";
import type { Matrix, Precision } from "../matrix/index.js";

/** What is trained on. */
export interface Examples {
  readonly X: Matrix;
  readonly y: Matrix;
  readonly batchSize: number;
}

/** All that a plan is made for. */
export interface Planned extends Examples {
  readonly layers: readonly Layer[];
  readonly loss: Loss;
  readonly optimizer: Optimizer;
  readonly penalty: Penalty | undefined;
  readonly precision: Precision;
  /** Where class 1 begins for a single output; undefined where the targets are no classes. */
  readonly middle: number | undefined;
}

/**
 * Steps of a training as one piece of work, which gives the very bits that going through the layers
 * gives, and what a listener may read afterwards.
 */
export interface Plan {
  /** What it is, in words. */
  readonly how: string;
  /** Its code, where it has some of its own. */
  readonly source: string | undefined;
  /** Whether it may run: whether the optimizer has the memory that its first update gives it. */
  readonly isReady: boolean;
  /** The loss of each batch of the last run, with penalty. */
  readonly losses: Float64Array;
  /** How many examples of the last run were predicted right; 0 where there are no classes. */
  readonly right: number;
  /**
   * Makes the steps of examples `order[from]` to `order[to - 1]`, at most an epoch of them.
   * @returns how many it has made; the next one is for the layers where these are not all, since
   *   layers know what to throw: it has changed nothing
   */
  run(order: readonly number[], from: number, to: number): number;
}
