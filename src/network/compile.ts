import { invalid, positive, wholeNumber } from "../error/check.js";
import {
  type ActivationFunction,
  identity,
  relu,
  sigmoid,
  tanh,
} from "../layer/activation/index.js";
import { Activation } from "../layer/activation-layer.js";
import { Dense } from "../layer/dense.js";
import type { Layer } from "../layer/layer.js";
import { Softmax } from "../layer/softmax.js";
import { crossEntropy } from "../loss/cross-entropy.js";
import type { Loss } from "../loss/loss.js";
import { halfSquaredError, meanSquaredError, sumSquaredError } from "../loss/squared-error.js";
import { exponential } from "../matrix/exponential.js";
import type { MatrixLike } from "../matrix/index.js";
import { type Matrix, toMatrix } from "../matrix/matrix.js";
import type { Network } from "./network.js";

/** How an activation is written in code: h from a, and g'(a) from h. */
const FORMULAS = new Map<ActivationFunction, { h: (a: string) => string; slope: string }>([
  [identity, { h: (a) => a, slope: "1" }],
  [relu, { h: (a) => `Math.max(${a}, 0)`, slope: "(h > 0 ? 1 : 0)" }],
  [sigmoid, { h: (a) => `sigmoid(${a})`, slope: "h * (1 - h)" }],
  [tanh, { h: (a) => `tanh(${a})`, slope: "(1 - h) * (1 + h)" }],
]);

/** The factor of each loss, for a batch of M. */
const FACTORS = new Map<Loss, string>([
  [crossEntropy, "1 / M"],
  [meanSquaredError, "1 / M"],
  [sumSquaredError, "1"],
  [halfSquaredError, "1 / 2"],
]);

/** Beyond this, the products by layers are as fast, and the code grows too long to be optimized. */
const MOST_PARAMETERS = 500;

/** A network turned into code of its own, in which every weight is a variable. */
export interface CompiledNetwork {
  /** The code: a line for each a, h, ŷ, each derivative and each update, named as on the slides. */
  readonly source: string;
  /**
   * Trains for one epoch of gradient descent, in the order of the examples, and moves the network's
   * parameters.
   * @param X examples x inputs
   * @param y examples x outputs
   * @returns the mean loss of the batches, each before its update
   * @throws RangeError where the loss is not finite; the parameters are then as before
   */
  epoch(X: MatrixLike, y: MatrixLike, options: CompiledOptions): number;
}

/** Options of {@link CompiledNetwork.epoch}. */
export interface CompiledOptions {
  /** η, above 0 */
  readonly learningRate: number;
  /** Examples for each update, 1 when left out. */
  readonly batchSize?: number;
}

type Run = (
  theta: Float64Array,
  X: Float64Array,
  y: Float64Array,
  examples: number,
  batchSize: number,
  learningRate: number,
) => number;

/**
 * Straight-line code for one small network and one loss: forward, backward and update without a
 * loop inside an example. It gives what the layers give, to rounding, several times as fast.
 *
 * @param network dense layers, each followed by sigmoid, tanh, ReLU or identity, the last by softmax
 *   where the loss is a cross-entropy; at most 500 parameters
 * @throws RangeError on another network or loss; Error where code may not be made at run time
 */
export function compile(network: Network, loss: Loss): CompiledNetwork {
  const source = sourceOf(network, loss);
  const run = made(source);
  const count = network.parameters.reduce((sum, { value }) => sum + value.data.length, 0);
  const theta = new Float64Array(count);
  const inputs = network.layers[0]?.inputs as number;
  const outputs = (network.layers.at(-2) as Dense).outputs;
  return {
    source,
    epoch(X, y, { learningRate, batchSize = 1 }) {
      const examples = toMatrix(X, "CompiledNetwork.epoch: X");
      const targets = toMatrix(y, "CompiledNetwork.epoch: y");
      requireShape("X", examples, examples.rows, inputs);
      requireShape("y", targets, examples.rows, outputs);
      positive("CompiledNetwork.epoch: learningRate", learningRate);
      wholeNumber("CompiledNetwork.epoch: batchSize", batchSize);
      let end = 0;
      for (const { value } of network.parameters) {
        for (const entry of value.data) theta[end++] = entry;
      }
      const mean = run(theta, examples.data, targets.data, examples.rows, batchSize, learningRate);
      if (!Number.isFinite(mean) || !theta.every(Number.isFinite)) {
        throw invalid(`CompiledNetwork.epoch: ${loss.name}`, "a finite loss", mean);
      }
      let start = 0;
      for (const { value } of network.parameters) {
        for (let i = 0; i < value.data.length; i++) value.data[i] = theta[start++] as number;
      }
      return mean;
    },
  };
}

function requireShape(name: string, { rows, columns, shape }: Matrix, m: number, n: number): void {
  if (rows === 0) throw new RangeError(`CompiledNetwork.epoch: ${name}: the batch is empty`);
  if (rows === m && columns === n) return;
  throw new RangeError(`CompiledNetwork.epoch: ${name}: expected a ${m}x${n} matrix, got ${shape}`);
}

function made(source: string): Run {
  try {
    return new Function("exponential", `return ${source}`)(exponential) as Run;
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    throw new Error("compile: this page forbids code made at run time; use Training instead");
  }
}

/** The layers in pairs, a dense one and what follows it. @throws RangeError where they are others */
function pairs(network: Network, loss: Loss): { dense: Dense; g: ActivationFunction | Softmax }[] {
  const { layers, parameters } = network;
  const count = parameters.reduce((sum, { value }) => sum + value.data.length, 0);
  if (count > MOST_PARAMETERS) {
    throw invalid("compile: network", `at most ${MOST_PARAMETERS} parameters`, count);
  }
  if (!FACTORS.has(loss)) throw invalid("compile", "cross-entropy or a squared error", loss.name);
  const found = [];
  for (let l = 0; l < layers.length; l += 2) {
    const [dense, after] = [layers[l] as Layer, layers[l + 1]];
    const isSoftmax = l + 2 === layers.length && loss === crossEntropy;
    const g = after instanceof Activation ? after.g : undefined;
    if (!(dense instanceof Dense)) throw invalid(`compile: layer ${l}`, "Dense", dense.name);
    if (isSoftmax && after instanceof Softmax) found.push({ dense, g: after });
    else if (!isSoftmax && g !== undefined && FORMULAS.has(g)) found.push({ dense, g });
    else {
      const expected = isSoftmax ? "Softmax" : "sigmoid, tanh, ReLU or identity";
      throw invalid(`compile: layer ${l + 1}`, expected, after?.name ?? "nothing");
    }
  }
  return found;
}

const times = <Item>(count: number, of: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => of(index));

function sourceOf(network: Network, loss: Loss): string {
  const theta: string[] = [];
  const forward: string[] = [];
  const backward: string[] = [];
  const stages = pairs(network, loss);
  stages.forEach(({ dense, g }, index) => {
    const l = index + 1;
    const below = (i: number) => (l === 1 ? `x_${i + 1}` : `h_${l - 1}_${i + 1}`);
    const w = (j: number, i: number) => `w_${l}_${j + 1}_${i + 1}`;
    const [neurons, inputs] = [times(dense.outputs, Number), times(dense.inputs, Number)];
    theta.push(...neurons.flatMap((j) => inputs.map((i) => w(j, i))));
    theta.push(...neurons.map((j) => `b_${l}_${j + 1}`));

    const h = g instanceof Softmax ? undefined : FORMULAS.get(g);
    for (const j of neurons) {
      const a = `a_${l}_${j + 1}`;
      const terms = inputs.map((i) => `${w(j, i)} * ${below(i)}`);
      forward.push(`const ${a} = ${[...terms, `b_${l}_${j + 1}`].join(" + ")};`);
      if (h !== undefined) forward.push(`const h_${l}_${j + 1} = ${h.h(a)};`);
    }
    const last = l === stages.length;
    if (last) forward.push(...lossLines(l, dense.outputs, h === undefined));

    const lines: string[] = [];
    for (const j of neurons) {
      const unit = `${l}_${j + 1}`;
      const slope = h?.slope.replaceAll("h", `h_${unit}`);
      const above = last ? `2 * (h_${unit} - y_${j + 1})` : `dh_${unit}`;
      const da = slope === undefined ? `yHat_${j + 1} - y_${j + 1}` : `(${above}) * ${slope}`;
      lines.push(`const da_${unit} = ${da};`);
      lines.push(...inputs.map((i) => `d${w(j, i)} += da_${unit} * ${below(i)};`));
      lines.push(`db_${unit} += da_${unit};`);
    }
    if (l > 1) {
      for (const i of inputs) {
        const sum = neurons.map((j) => `da_${l}_${j + 1} * ${w(j, i)}`).join(" + ");
        lines.push(`const dh_${l - 1}_${i + 1} = ${sum};`);
      }
    }
    backward.unshift(...lines);
  });
  const [inputs, outputs] = [stages[0]?.dense.inputs ?? 0, stages.at(-1)?.dense.outputs ?? 0];
  return program(theta, inputs, outputs, [...forward, ...backward], FACTORS.get(loss) as string);
}

/** The loss of one example, without its factor; for softmax also ŷ, shifted by the largest a. */
function lossLines(l: number, outputs: number, isSoftmax: boolean): string[] {
  const units = times(outputs, (j) => j + 1);
  if (!isSoftmax) return [`sum += ${units.map((j) => `(h_${l}_${j} - y_${j}) ** 2`).join(" + ")};`];
  const total = units.map((j) => `e_${j}`).join(" + ");
  return [
    `const largest = Math.max(${units.map((j) => `a_${l}_${j}`).join(", ")});`,
    ...units.map((j) => `const e_${j} = exponential(a_${l}_${j} - largest);`),
    `const total = ${total};`,
    ...units.map((j) => `const yHat_${j} = e_${j} / total;`),
    `sum += largest + Math.log(total) - (${units.map((j) => `y_${j} * a_${l}_${j}`).join(" + ")});`,
  ];
}

/** The lines of one example inside loops over batches and examples. */
function program(
  theta: readonly string[],
  inputs: number,
  outputs: number,
  example: readonly string[],
  factor: string,
): string {
  const indent = (lines: readonly string[], by: number) =>
    lines.map((line) => " ".repeat(by) + line).join("\n");
  const reads = [
    ...times(inputs, (i) => `const x_${i + 1} = X[m * ${inputs} + ${i}];`),
    ...times(outputs, (j) => `const y_${j + 1} = y[m * ${outputs} + ${j}];`),
  ];
  return `function run(theta, X, y, examples, batchSize, learningRate) {
  const sigmoid = (a) => {
    const e = exponential(-Math.abs(a));
    return (a >= 0 ? 1 : e) / (1 + e);
  };
  const tanh = (a) => {
    if (a > -0.1 && a < 0.1) return Math.tanh(a);
    const e = exponential(-2 * Math.abs(a));
    return (a >= 0 ? 1 - e : e - 1) / (1 + e);
  };
${indent(
  theta.map((name, p) => `let ${name} = theta[${p}];`),
  2,
)}
  let [total, batches] = [0, 0];
  for (let start = 0; start < examples; start += batchSize) {
    const M = Math.min(batchSize, examples - start);
    const factor = ${factor};
    let sum = 0;
${indent(
  theta.map((name) => `let d${name} = 0;`),
  4,
)}
    for (let m = start; m < start + M; m++) {
${indent([...reads, ...example], 6)}
    }
    const step = learningRate * factor;
${indent(
  theta.map((name) => `${name} -= step * d${name};`),
  4,
)}
    total += factor * sum;
    batches++;
  }
${indent(
  theta.map((name, p) => `theta[${p}] = ${name};`),
  2,
)}
  return total / batches;
}`;
}
