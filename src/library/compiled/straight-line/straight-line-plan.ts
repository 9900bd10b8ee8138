import type { Parameter } from "../../layer/parameter.js";
import { halfL2Lambdas } from "../../loss/l2.js";
import { exponential } from "../../number/exponential.js";
import { hyperbolicTangent } from "../../number/hyperbolic-tangent.js";
import { logarithm, logarithmOfOnePlus } from "../../number/logarithm.js";
import { wholePower } from "../../number/portable.js";
import { Gradients } from "../gradients.js";
import type { Examples, Plan, Planned } from "../plan.js";
import type { Stage } from "../stage.js";
import { stagesOf } from "../stage.js";
import { outputsOf } from "./example.js";
import { lossCode } from "./loss.js";
import { end, times, unit } from "./names.js";
import { type OptimizerCode, optimizerCode } from "./optimizer.js";
import { type Program, straightLineCode } from "./program.js";

/** What the code calls. */
const FUNCTIONS = {
  exponential,
  tanh: hyperbolicTangent,
  log: logarithm,
  logOnePlus: logarithmOfOnePlus,
  power: wholePower,
};

const SIGMOID = `const sigmoid = (a) => {
  const e = exponential(-Math.abs(a));
  return (a >= 0 ? 1 : e) / (1 + e);
};`;

/** The code of steps, whatever the examples. */
export interface StraightLine {
  readonly source: string;
  readonly program: Program;
  readonly parameters: readonly Parameter[];
  readonly optimizer: OptimizerCode;
}

/**
 * Straight-line code for a network's training; undefined where there is none for its layers, loss,
 * optimizer or penalty, and where code may not be made at run time, as under a strict CSP.
 */
export function straightLine(
  planned: Omit<Planned, keyof Examples | "precision">,
): StraightLine | undefined {
  const { layers, loss, penalty, middle } = planned;
  const stages = stagesOf(layers);
  const lossOf = stages && lossCode(loss, layers[layers.length - 1], outputNames(stages));
  const optimizer = optimizerCode(planned.optimizer);
  const lambda = penalty && halfL2Lambdas.get(penalty);
  if (!stages || !lossOf || !optimizer || (penalty && lambda === undefined)) return undefined;
  const parameters = layers.flatMap((layer) => layer.parameters);
  const decayed = new Set(parameters.flatMap(({ decayed }, p) => (decayed ? [p] : [])));
  const source = straightLineCode({ stages, loss: lossOf, optimizer, lambda, decayed, middle });
  const program = made(source);
  return program && { source, program, parameters, optimizer };
}

function outputNames(stages: readonly Stage[]) {
  const L = stages.length;
  const isSoftmax = stages[L - 1].formula === undefined;
  return times(outputsOf(stages), (j) => ({
    a: unit("a", L, j),
    h: isSoftmax ? end("ŷ", j) : unit("h", L, j),
    y: end("y", j),
  }));
}

function made(source: string): Program | undefined {
  try {
    const names = Object.keys(FUNCTIONS);
    return new Function(...names, `${SIGMOID}\nreturn ${source}`)(...Object.values(FUNCTIONS));
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    return undefined;
  }
}

/** Characters of code up to which a call makes many steps: V8 takes seconds to optimize a loop of more. */
const LONGEST_OF_MANY = 12_000;

/** A plan whose steps are straight-line code. */
export class StraightLinePlan implements Plan {
  readonly how = "straight-line code";
  readonly losses: Float64Array;
  right = 0;
  readonly #gradients: Gradients;
  readonly #theta: readonly Float64Array[];
  /** Room for the activations of one layer. */
  readonly #h: Float64Array;

  constructor(
    readonly code: StraightLine,
    readonly planned: Examples & Pick<Planned, "optimizer">,
  ) {
    const { parameters } = code;
    this.losses = new Float64Array(Math.ceil(planned.X.rows / planned.batchSize));
    this.#gradients = new Gradients(parameters);
    this.#theta = parameters.map(({ value }) => value.data);
    this.#h = new Float64Array(Math.max(...parameters.map(({ value }) => value.rows)));
  }

  get source(): string {
    return this.code.source;
  }

  get isReady(): boolean {
    return this.code.optimizer.memory.every((lists) => this.#fit(lists));
  }

  run(order: readonly number[], from: number, to: number): number {
    const { X, y, batchSize, optimizer } = this.planned;
    const { program, source } = this.code;
    const { memory } = this.code.optimizer;
    this.#gradients.prepare();
    this.right = 0;
    let made = 0;
    let stretch = source.length > LONGEST_OF_MANY ? batchSize : to - from;
    for (let start = from; start < to; ) {
      const end = Math.min(start + stretch, to);
      const right = program(
        this.#theta,
        this.#gradients.lists,
        memory,
        X.data,
        y.data,
        order,
        start,
        end,
        batchSize,
        made,
        this.losses,
        optimizer,
        this.#h,
      );
      if (right < 0 && stretch <= batchSize) break;
      // One of the steps is for the layers: those before it are made one by one.
      stretch = batchSize;
      if (right < 0) continue;
      this.right += right;
      const steps = Math.ceil((end - start) / batchSize);
      optimizer.steps += steps;
      made += steps;
      start = end;
    }
    if (made > 0) this.#gradients.handOver();
    return made;
  }

  /** Whether an optimizer's memory is there, and that of these parameters. */
  #fit(lists: readonly Float64Array[]): boolean {
    for (let p = 0; p < this.#theta.length; p++) {
      if (lists[p]?.length !== this.#theta[p].length) return false;
    }
    return true;
  }
}
