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
import { isExactly } from "../layer/layer.js";
import { Softmax } from "../layer/softmax.js";
import { crossEntropy } from "../loss/cross-entropy.js";
import type { Loss } from "../loss/loss.js";
import { halfSquaredError, meanSquaredError, sumSquaredError } from "../loss/squared-error.js";
import type { MatrixLike } from "../matrix/index.js";
import { type Matrix, toMatrix } from "../matrix/matrix.js";
import type { Network } from "../network/network.js";
import { exponential } from "../number/exponential.js";
import { hyperbolicTangent } from "../number/hyperbolic-tangent.js";
import { logarithm } from "../number/logarithm.js";
import { type Formula, type Stage, straightLineCode } from "./straight-line-code.js";

const FORMULAS = new Map<ActivationFunction, Formula>([
  [identity, { h: (a) => a, slope: "1" }],
  [relu, { h: (a) => `Math.max(${a}, 0)`, slope: "(h > 0 ? 1 : 0)" }],
  [sigmoid, { h: (a) => `sigmoid(${a})`, slope: "h * (1 - h)", calls: true }],
  [tanh, { h: (a) => `tanh(${a})`, slope: "(1 - h) * (1 + h)", calls: true }],
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
   * @throws RangeError where the loss or a parameter is not finite; the parameters are then as before
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
 * @example
 * ```ts
 * const neuron = new Dense(1, 1, { weights: [[0]], biases: [0] });
 * const network = new Network([neuron, new Activation(identity)]);
 * const compiled = compileNetwork(network, meanSquaredError);
 * console.log(compiled.epoch([[1]], [[2]], { learningRate: 0.125 })); // 4
 * console.log(network.forward([[1]]).toArray()); // [ [ 1 ] ]
 * ```
 * @param network dense layers, each followed by sigmoid, tanh, ReLU or identity, the last by softmax
 *   where the loss is a cross-entropy; at most 500 parameters
 * @throws RangeError on another network or loss; Error where code may not be made at run time
 */
export function compileNetwork(network: Network, loss: Loss): CompiledNetwork {
  const source = straightLineCode(stages(network, loss), FACTORS.get(loss) as string);
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
      if (!Number.isFinite(mean)) {
        throw invalid(`CompiledNetwork.epoch: ${loss.name}`, "a finite loss", mean);
      }
      const overflowed = theta.find((entry) => !Number.isFinite(entry));
      if (overflowed !== undefined) {
        throw invalid("CompiledNetwork.epoch: parameters", "finite numbers", overflowed);
      }
      let start = 0;
      for (const { value } of network.parameters) {
        for (let i = 0; i < value.data.length; i++) value.data[i] = theta[start++];
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
    const of = { exponential, tanh: hyperbolicTangent, log: logarithm };
    return new Function(...Object.keys(of), `return ${source}`)(...Object.values(of)) as Run;
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    throw new Error(
      "compileNetwork: this page forbids code made at run time; use Training instead",
    );
  }
}

/** The layers in pairs, a dense one and what follows it. @throws RangeError where they are others */
function stages({ layers, parameters }: Network, loss: Loss): Stage[] {
  const count = parameters.reduce((sum, { value }) => sum + value.data.length, 0);
  if (count > MOST_PARAMETERS) {
    throw invalid("compileNetwork: network", `at most ${MOST_PARAMETERS} parameters`, count);
  }
  if (!FACTORS.has(loss))
    throw invalid("compileNetwork", "cross-entropy or a squared error", loss.name);
  const found: Stage[] = [];
  for (let l = 0; l < layers.length; l += 2) {
    const [dense, after] = [layers[l], layers[l + 1]];
    // Each pair is one layer in the numbering of the slides.
    const where = `compileNetwork: layer ${found.length + 1}`;
    if (!isExactly(dense, Dense)) throw invalid(where, "Dense", dense.name);
    const isSoftmax = l + 2 === layers.length && loss === crossEntropy;
    const formula = isExactly(after, Activation) ? FORMULAS.get(after.g) : undefined;
    if (isSoftmax ? !isExactly(after, Softmax) : formula === undefined) {
      const expected = isSoftmax ? "Softmax" : "sigmoid, tanh, ReLU or identity";
      throw invalid(where, expected, after?.name ?? "nothing");
    }
    found.push({ inputs: dense.inputs, outputs: dense.outputs, formula });
  }
  return found;
}
