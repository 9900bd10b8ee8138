import type { Parameter } from "../../layer/parameter.js";
import { countRight } from "../../loss/accuracy.js";
import { halfL2Lambdas } from "../../loss/l2.js";
import type { FusedLoss } from "../../loss/loss.js";
import { allFinite } from "../../matrix/all-finite.js";
import { inPrecision, type Matrix } from "../../matrix/index.js";
import { Workspace } from "../../matrix/workspace.js";
import { Gradients } from "../gradients.js";
import { isKnownLoss, isOneOf, OPTIMIZERS } from "../known.js";
import type { Plan, Planned } from "../plan.js";
import { gather } from "./gather.js";
import type { Part } from "./part.js";
import { partsOf } from "./parts.js";
import { rowsOf } from "./rows.js";

/** A plan of loops over flat arrays; or why there is none, in words. */
export function loopsPlan(planned: Planned): Plan | string {
  const { layers, loss, optimizer, penalty, X } = planned;
  const stranger =
    (!isKnownLoss(loss) && loss) ||
    (!isOneOf(OPTIMIZERS, optimizer) && optimizer) ||
    (penalty !== undefined && !halfL2Lambdas.has(penalty) && penalty);
  if (stranger) return `${stranger.name} is not the library's own`;
  const batchSize = Math.min(planned.batchSize, X.rows);
  const parts = partsOf(layers, X.columns, batchSize);
  if (typeof parts === "string") return parts;
  const parameters = layers.flatMap((layer) => layer.parameters);
  if (parameters.length === 0) return "there is nothing to learn";
  return new LoopsPlan({ ...planned, batchSize }, parts, parameters);
}

class LoopsPlan implements Plan {
  readonly how = "loops";
  readonly source = undefined;
  readonly isReady = true;
  readonly losses: Float64Array;
  right = 0;
  readonly #workspace = new Workspace();
  readonly #gradients: Gradients;
  readonly #fused: FusedLoss | undefined;
  readonly #X: Float64Array;
  readonly #y: Float64Array;
  /** The lowest part that learns: backward goes no further. */
  readonly #lowest: number;

  constructor(
    readonly planned: Planned,
    readonly parts: readonly Part[],
    readonly parameters: readonly Parameter[],
  ) {
    const { X, y, batchSize, layers, loss } = planned;
    this.losses = new Float64Array(Math.ceil(X.rows / batchSize));
    this.#gradients = new Gradients(parameters);
    this.#fused = loss.fused?.after(layers[layers.length - 1]) ? loss.fused : undefined;
    this.#X = new Float64Array(batchSize * X.columns);
    this.#y = new Float64Array(batchSize * y.columns);
    this.#lowest = layers.findIndex((layer) => layer.parameters.length > 0);
  }

  run(order: readonly number[], from: number, to: number): number {
    const { batchSize, precision } = this.planned;
    this.#gradients.prepare();
    this.right = 0;
    let made = 0;
    const step = () => {
      const start = from + made * batchSize;
      return this.#step(order, start, Math.min(start + batchSize, to), made);
    };
    inPrecision(precision, () => {
      while (from + made * batchSize < to && this.#workspace.run(step)) made++;
    });
    if (made > 0) this.#gradients.handOver();
    return made;
  }

  /** One step; false where layers are to make it, and nothing has changed. */
  #step(order: readonly number[], start: number, end: number, number: number): boolean {
    const noted = this.parts.map((part) => part.noted?.());
    try {
      const right = this.#backpropagate(order, start, end, number);
      if (right >= 0 && this.#gradients.matrices.every(allFinite)) {
        this.planned.optimizer.update(this.#gradients.adjustables);
        this.right += right;
        return true;
      }
    } catch {
      // The layers will throw it again, and in their own words.
    }
    for (const undo of noted) undo?.();
    return false;
  }

  /** Forward, loss and backward of one batch. @returns how many are right, -1 without a loss */
  #backpropagate(order: readonly number[], start: number, end: number, number: number): number {
    const { X, y, loss, middle } = this.planned;
    const M = end - start;
    const Y = rowsOf(gather(y, order, start, end, this.#y), M, y.columns);
    let H = gather(X, order, start, end, this.#X);
    let below = H;
    for (const part of this.parts) {
      below = H;
      H = part.forward(H, M);
    }
    const yHat = rowsOf(H, M, y.columns);
    const fused = this.#fused;
    const outputs = fused === undefined ? yHat : rowsOf(below, M, y.columns);
    const value = (fused ?? loss).value(outputs, Y);
    if (!Number.isFinite(value)) return -1;
    const gradient = (fused ?? loss).gradient(yHat, Y);
    this.#backward(fused ? this.parts.length - 2 : this.parts.length - 1, gradient, M);
    this.losses[number] = value + this.#penalize();
    return middle === undefined ? 0 : countRight(yHat, Y, middle);
  }

  #backward(top: number, { data }: Matrix, examples: number): void {
    let upstream = data;
    for (let l = top; l >= this.#lowest; l--) {
      upstream = this.parts[l].backward(upstream, examples, this.#gradients.lists);
    }
  }

  /** Adds the penalty's gradients. @returns the penalty, 0 where there is none */
  #penalize(): number {
    const { penalty } = this.planned;
    const lambda = penalty && halfL2Lambdas.get(penalty);
    if (penalty === undefined || lambda === undefined) return 0;
    let sum = 0;
    this.parameters.forEach(({ value, decayed }, p) => {
      if (!decayed) return;
      sum += penalty.value(value);
      const gradient = this.#gradients.lists[p];
      for (let i = 0; i < gradient.length; i++) gradient[i] += value.data[i] * lambda;
    });
    return sum;
  }
}
