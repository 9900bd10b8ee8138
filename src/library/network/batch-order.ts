import { invalid, wholeNumber } from "../error/check.js";
import type { Random } from "../number/index.js";

/** Where a {@link BatchOrder} stands; plain data. */
export interface BatchOrderState {
  /** Epochs begun so far. */
  readonly epoch: number;
  /** Examples of the present epoch in their order, and how many have been seen. */
  readonly order: readonly number[];
  readonly seen: number;
}

/**
 * The order in which a training goes through its examples: each of them once an epoch, cut into
 * batches, and shuffled anew for every epoch where there is a generator.
 *
 * IIIT-Allahabad, "Mini-batch gradient descent"; BP deck, "Summary", step 1.
 */
export class BatchOrder {
  #epoch = 0;
  #order: readonly number[] = [];
  #seen = 0;

  /**
   * @param examples how many there are
   * @param batchSize how many a batch has, at least 1; an epoch's last one may be smaller
   */
  constructor(
    readonly examples: number,
    readonly batchSize: number,
    readonly random: Random | undefined,
  ) {}

  /** Epochs begun so far. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Whether the epoch's examples have all been seen, so that the next batch begins another. */
  get isEpochOver(): boolean {
    return this.#seen >= this.#order.length;
  }

  /** The numbers of the next batch's examples. */
  next(): readonly number[] {
    if (this.isEpochOver) this.#beginEpoch();
    const batch = this.#order.slice(this.#seen, this.#seen + this.batchSize);
    this.#seen += batch.length;
    return batch;
  }

  /**
   * Where the batch drawn last stands in the epoch's order, together with those that follow it.
   * @param most how many batches, at least 1; fewer where the epoch ends
   */
  stretch(most: number): { readonly numbers: readonly number[]; from: number; to: number } {
    const numbers = this.#order;
    const from = this.#seen - 1 - ((this.#seen - 1) % this.batchSize);
    return { numbers, from, to: Math.min(from + most * this.batchSize, numbers.length) };
  }

  /** Goes on to the end of a {@link stretch}. */
  skipTo(seen: number): void {
    this.#seen = seen;
  }

  #beginEpoch(): void {
    const numbers = Array.from({ length: this.examples }, (_, i) => i);
    this.#order = this.random?.shuffle(numbers) ?? numbers;
    this.#seen = 0;
    this.#epoch++;
  }

  get state(): BatchOrderState {
    return { epoch: this.#epoch, order: [...this.#order], seen: this.#seen };
  }

  /** @throws RangeError where the order is not one of so many examples */
  set state({ epoch, order, seen }: BatchOrderState) {
    if (!Array.isArray(order) || (order.length !== 0 && !isOrderOf(this.examples, order))) {
      throw invalid("Training.state: order", `${this.examples} examples, each once`, order);
    }
    wholeNumber("Training.state: epoch", epoch, 0);
    wholeNumber("Training.state: seen", seen, 0);
    this.#epoch = epoch;
    this.#order = [...order];
    this.#seen = seen;
  }
}

/** Whether `order` names each of so many examples once. */
function isOrderOf(examples: number, order: readonly number[]): boolean {
  const named = new Set(order.filter((i) => Number.isInteger(i) && i >= 0 && i < examples));
  return order.length === examples && named.size === examples;
}
