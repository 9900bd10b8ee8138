import { invalid, wholeNumber } from "../error/check.js";

/** What a {@link Tally} holds; plain data. */
export interface TallyState {
  /** Updates made so far. */
  readonly step: number;
  /** Losses of the present epoch's batches. */
  readonly losses: readonly number[];
  /** How many of the present epoch's examples were predicted right, where they have classes. */
  readonly right?: number | undefined;
}

/**
 * What a training has counted: its updates, and of the present epoch the batches' losses and the
 * examples that were predicted right, all of it before the update that the batch led to.
 */
export class Tally {
  #step = 0;
  #losses: number[] = [];
  #right: number | undefined;

  /** Updates made so far. */
  get step(): number {
    return this.#step;
  }

  /** Mean loss of the epoch's batches. */
  get loss(): number {
    return this.#losses.reduce((sum, loss) => sum + loss, 0) / this.#losses.length;
  }

  /** How many of the epoch's examples were predicted right; undefined before any, and without classes. */
  get right(): number | undefined {
    return this.#right;
  }

  /** Counts one update. */
  add(loss: number, right: number | undefined): void {
    this.#step++;
    this.#losses.push(loss);
    if (right !== undefined) this.#right = (this.#right ?? 0) + right;
  }

  beginEpoch(): void {
    this.#losses = [];
    this.#right = undefined;
  }

  get state(): TallyState {
    return { step: this.#step, losses: [...this.#losses], right: this.#right };
  }

  /** @throws RangeError unless these are counts and finite losses */
  set state({ step, losses, right }: TallyState) {
    if (!Array.isArray(losses) || !losses.every(Number.isFinite)) {
      throw invalid("Training.state: losses", "finite numbers", losses);
    }
    if (right !== undefined) wholeNumber("Training.state: right", right, 0);
    this.#step = wholeNumber("Training.state: step", step, 0);
    this.#right = right;
    this.#losses = [...losses];
  }
}
