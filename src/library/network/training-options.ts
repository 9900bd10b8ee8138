import type { EarlyStopping, Optimizer, Schedule } from "../descent/index.js";
import type { Penalty } from "../loss/l2.js";
import type { Loss } from "../loss/loss.js";
import type { MatrixLike, Precision } from "../matrix/index.js";
import type { Random } from "../number/index.js";

/** What a training tells as it goes. */
export interface Progress {
  /** Updates made so far, from 1. */
  readonly step: number;
  /** Epochs begun so far, from 1. */
  readonly epoch: number;
  /** Loss of the last batch before its update, or the mean over an epoch's batches; with penalty. */
  readonly loss: number;
  /**
   * Share of that batch predicted right before its update, or of all an epoch's examples, each
   * before the update of its batch: of the predictions that `loss` is of. Undefined where the targets
   * are no classes. For the network as an epoch has left it, see `validationAccuracy`.
   */
  readonly accuracy: number | undefined;
  /** The learning rate η of the update. */
  readonly rate: number;
  /** Loss on the validation set after an epoch, where there is one. */
  readonly validationLoss?: number;
  /** Share of the validation set predicted right after an epoch, where its targets are classes. */
  readonly validationAccuracy?: number | undefined;
}

/** Hears of each step or epoch; `false` stops the training there. */
export type Listener = (progress: Progress) => unknown;

/** How a network is to be trained. */
export interface TrainingOptions {
  readonly loss: Loss;
  readonly optimizer: Optimizer;
  /**
   * Examples a step: all of them (batch gradient descent) when left out, some (mini-batch), or 1
   * (stochastic).
   */
  readonly batchSize?: number;
  /** Shuffles the examples anew for each epoch; left out, they keep their order. */
  readonly random?: Random;
  /** Learning rate by epoch, from 0; the optimizer's own when left out. */
  readonly schedule?: Schedule;
  /** Added to the loss for every parameter that is `decayed`: the weights, not the biases. */
  readonly penalty?: Penalty;
  /** Of matrix products while training; `float64` when left out. See `inPrecision`. */
  readonly precision?: Precision;
  /**
   * Examples to be judged by after each epoch, with the weights as they are then: others than those
   * trained on, or the same.
   */
  readonly validation?: { readonly X: MatrixLike; readonly y: MatrixLike };
  /** Asked after each epoch, with the validation loss, or the epoch's own where there is none. */
  readonly earlyStopping?: EarlyStopping;
  readonly onStep?: Listener;
  /**
   * Tells `onStep` of every so many steps only; of each when left out. To tell takes some tens of
   * nanoseconds: nothing beside a step of a large network, some percent of a tiny one's.
   */
  readonly every?: number;
  readonly onEpoch?: Listener;
}
