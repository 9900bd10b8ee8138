import type { Plan, Planned } from "../compiled/plan.js";
import { planOf } from "../compiled/plan-of.js";
import type { BatchOrder } from "./batch-order.js";
import type { StepResult } from "./step-result.js";
import type { Tally } from "./tally.js";

/** The steps of a training that a plan can make, several at once where nobody hears of them. */
export class PlannedSteps {
  /** The plan, or why there is none; made only when it is first asked for. */
  #plan: Plan | string | undefined;
  /** How many steps are to be made by layers, since the plan has come upon something strange. */
  #strange = 0;

  constructor(
    readonly planned: Planned | string,
    readonly order: BatchOrder,
    readonly tally: Tally,
  ) {}

  get plan(): Plan | string {
    this.#plan ??= typeof this.planned === "string" ? this.planned : planOf(this.planned);
    return this.#plan;
  }

  /**
   * Makes the step of the batch that was drawn last, and of those after it, at most `most` and
   * within the epoch.
   * @returns what the last one found; undefined, with nothing changed, where the step is to be made
   *   by layers: there is no plan, or layers might throw
   */
  take(most: number): StepResult | undefined {
    const { plan, order, tally } = this;
    if (typeof plan === "string" || !plan.isReady || this.#strange-- > 0) return undefined;
    const { numbers, from, to } = order.stretch(most);
    const steps = plan.run(numbers, from, to);
    const { batchSize } = order;
    if (steps === 0) {
      // Bit for bit the same by layers, one step after the other, until the strange one.
      this.#strange = Math.ceil((to - from) / batchSize) - 1;
      return undefined;
    }
    this.#strange = 0;
    const end = Math.min(from + steps * batchSize, to);
    order.skipTo(end);
    const isClassifier = typeof this.planned !== "string" && this.planned.middle !== undefined;
    for (let s = 0; s < steps; s++) {
      tally.add(plan.losses[s], isClassifier ? (s === 0 ? plan.right : 0) : undefined);
    }
    return {
      loss: plan.losses[steps - 1],
      right: isClassifier ? plan.right : undefined,
      examples: end - from - (steps - 1) * batchSize,
    };
  }
}
