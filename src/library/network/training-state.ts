import type { EarlyStoppingState, OptimizerState } from "../descent/index.js";
import type { RandomState } from "../number/index.js";
import type { BatchOrder, BatchOrderState } from "./batch-order.js";
import type { BestEpoch } from "./best-epoch.js";
import type { Tally, TallyState } from "./tally.js";
import type { TrainingOptions } from "./training-options.js";

/** Where a training stands; plain data. With it and the saved network, another goes on alike. */
export interface TrainingState extends BatchOrderState, TallyState {
  readonly optimizer: OptimizerState;
  readonly random: RandomState | undefined;
  readonly earlyStopping: EarlyStoppingState | undefined;
  /** The parameters that early stopping would put back, one list for each; empty before there are. */
  readonly bestParameters: readonly (readonly number[])[];
}

/** All of a training that remembers something from one step to the next, its network apart. */
export interface Remembering {
  readonly order: BatchOrder;
  readonly tally: Tally;
  readonly best: BestEpoch;
  readonly options: Pick<TrainingOptions, "optimizer" | "random" | "earlyStopping">;
}

/** What each part remembers. */
export function stateOf({ order, tally, best, options }: Remembering): TrainingState {
  return {
    ...tally.state,
    ...order.state,
    optimizer: options.optimizer.state,
    random: options.random?.state,
    earlyStopping: options.earlyStopping?.state,
    bestParameters: best.state,
  };
}

/**
 * Hands each part its share of a state; where one refuses it, all are as they were.
 * @throws RangeError where the state is that of a training on other examples
 */
export function setState(parts: Remembering, state: TrainingState): void {
  const before = stateOf(parts);
  try {
    handOut(parts, state);
  } catch (error) {
    handOut(parts, before);
    throw error;
  }
}

function handOut({ order, tally, best, options }: Remembering, state: TrainingState): void {
  order.state = state;
  tally.state = state;
  best.state = state.bestParameters;
  options.optimizer.state = state.optimizer;
  if (options.random !== undefined && state.random !== undefined) {
    options.random.state = state.random;
  }
  if (options.earlyStopping !== undefined && state.earlyStopping !== undefined) {
    options.earlyStopping.state = state.earlyStopping;
  }
}
