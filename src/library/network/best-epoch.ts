import type { EarlyStopping } from "../descent/index.js";
import { finite, invalid } from "../error/check.js";
import type { Parameter } from "../layer/parameter.js";

/**
 * Early stopping at work: keeps a copy of the parameters as they were after the best epoch, and puts
 * them back when patience has run out. Amrita, "Hyper parameter tuning"; BP deck, "Termination Criteria".
 */
export class BestEpoch {
  #copies: readonly Float64Array[] = [];

  constructor(
    readonly parameters: readonly Parameter[],
    readonly earlyStopping: EarlyStopping | undefined,
  ) {}

  /**
   * Takes note of an epoch's loss.
   * @returns whether to stop here; the parameters are then those of the best epoch
   */
  stopsAt(loss: number): boolean {
    const { earlyStopping, parameters } = this;
    if (earlyStopping === undefined) return false;
    if (earlyStopping.check(loss)) this.#copies = parameters.map(({ value }) => value.data.slice());
    if (earlyStopping.stopped) this.#putBack();
    return earlyStopping.stopped;
  }

  #putBack(): void {
    this.#copies.forEach((numbers, p) => {
      this.parameters[p].value.data.set(numbers);
    });
  }

  /** The copies, one list for each parameter; none before the first epoch's. */
  get state(): readonly (readonly number[])[] {
    return this.#copies.map((numbers) => Array.from(numbers));
  }

  /** @throws RangeError unless there are no lists, or a list of finite numbers for each parameter */
  set state(lists: readonly (readonly number[])[]) {
    const sizes = this.parameters.map(({ value }) => value.data.length);
    const fits =
      lists?.length === 0 ||
      (lists?.length === sizes.length && sizes.every((size, p) => lists[p]?.length === size));
    if (!fits) throw invalid("Training.state: bestParameters", `lists of ${sizes}`, lists);
    const entry = (x: number) => finite("Training.state: bestParameters", x);
    this.#copies = lists.map((list) => Float64Array.from(list, entry));
  }
}
