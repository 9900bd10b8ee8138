import { finite, nonNegative, wholeNumber } from "../error/check.js";

/** When to give up waiting. */
export interface EarlyStoppingOptions {
  /** How many checks in a row may bring no improvement, at least 1. */
  readonly patience: number;
  /** By how much a loss must fall below the best so far to count, at least 0; 0 when left out. */
  readonly minimumImprovement?: number;
}

/** What early stopping remembers between checks; plain data. */
export interface EarlyStoppingState {
  /** The lowest loss so far; undefined before the first. */
  readonly best?: number | undefined;
  /** How many checks in a row have brought no improvement. */
  readonly waited: number;
}

/**
 * Early stopping: training ends when the loss on held-out data has not improved for `patience`
 * checks in a row (Prechelt, 1998). Amrita, "Hyper parameter tuning"; BP deck, "Termination Criteria".
 *
 * @example
 * ```ts
 * const stopping = new EarlyStopping({ patience: 2 });
 * const losses = [1, 0.5, 0.6, 0.7];
 * console.log(losses.map((loss) => stopping.check(loss))); // [ true, true, false, false ]
 * console.log(stopping.best, stopping.stopped); // 0.5 true
 * ```
 */
export class EarlyStopping {
  readonly patience: number;
  readonly minimumImprovement: number;
  /** The lowest loss so far; undefined before the first. */
  best: number | undefined;
  /** How many checks in a row have brought no improvement. */
  waited = 0;

  constructor({ patience, minimumImprovement = 0 }: EarlyStoppingOptions) {
    this.patience = wholeNumber("EarlyStopping: patience", patience);
    this.minimumImprovement = nonNegative("EarlyStopping: minimumImprovement", minimumImprovement);
  }

  /** Takes note of one loss. @returns whether it is the best so far */
  check(loss: number): boolean {
    finite("EarlyStopping.check: loss", loss);
    const improved = this.best === undefined || loss < this.best - this.minimumImprovement;
    if (improved) this.best = loss;
    this.waited = improved ? 0 : this.waited + 1;
    return improved;
  }

  /** Whether patience has run out. */
  get stopped(): boolean {
    return this.waited >= this.patience;
  }

  get state(): EarlyStoppingState {
    return { best: this.best, waited: this.waited };
  }

  /** @throws RangeError where the state does not hold a finite loss and a whole number */
  set state({ best, waited }: EarlyStoppingState) {
    if (best !== undefined) finite("EarlyStopping.state: best", best);
    this.waited = wholeNumber("EarlyStopping.state: waited", waited, 0);
    this.best = best;
  }
}
