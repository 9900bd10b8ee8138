import { examples } from "../dataset/batches.js";
import { SGD } from "../descent/index.js";
import { invalid, positive, wholeNumber } from "../error/check.js";
import type { Layer } from "../layer/layer.js";
import type { Parameter } from "../layer/parameter.js";
import type { Loss } from "../loss/loss.js";
import type { MatrixLike } from "../matrix/index.js";
import { countOf } from "./count.js";
import { MOST_PARAMETERS, misfitOf } from "./plan-of.js";
import { StraightLinePlan, straightLine } from "./straight-line/straight-line-plan.js";

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

/**
 * Gradient descent on one small network and one loss, as straight-line code without a loop inside an
 * example: bit for bit what the layers do, and what a training does by itself where it can.
 *
 * @example
 * ```ts
 * const neuron = new Dense(1, 1, { weights: [[0]], biases: [0] });
 * const network = new Network([neuron, new Activation(identity)]);
 * const compiled = compileNetwork(network, meanSquaredError);
 * console.log(compiled.epoch([[1]], [[2]], { learningRate: 0.125 })); // 4
 * console.log(network.forward([[1]]).toArray()); // [ [ 1 ] ]
 * ```
 * @param network dense layers, each followed by one of the library's activations or none, the last
 *   by softmax perhaps; at most 500 parameters
 * @throws Error on another network or loss, and where code may not be made at run time
 */
export function compileNetwork(
  {
    layers,
    parameters,
  }: { readonly layers: readonly Layer[]; readonly parameters: readonly Parameter[] },
  loss: Loss,
): CompiledNetwork {
  const optimizer = new SGD({ learningRate: 1 });
  const task = { layers, loss, optimizer, penalty: undefined, middle: undefined };
  const count = countOf(parameters);
  if (count > MOST_PARAMETERS) {
    throw invalid("compileNetwork: network", `at most ${MOST_PARAMETERS} parameters`, count);
  }
  const code = straightLine(task);
  if (code === undefined) {
    throw new Error(`compileNetwork: no code can be made for this network, ${loss.name} and page`);
  }
  return {
    source: code.source,
    epoch(inputs, targets, { learningRate, batchSize = 1 }) {
      const [X, y] = examples("CompiledNetwork.epoch", inputs, targets);
      const misfit = misfitOf(layers, X, y);
      if (misfit !== undefined) throw new RangeError(`CompiledNetwork.epoch: ${misfit}`);
      optimizer.learningRate = positive("CompiledNetwork.epoch: learningRate", learningRate);
      wholeNumber("CompiledNetwork.epoch: batchSize", batchSize);
      const plan = new StraightLinePlan(code, { X, y, batchSize, optimizer });
      const order = Array.from({ length: X.rows }, (_, i) => i);
      if (plan.run(order, 0, order.length) === 0) {
        throw new RangeError(
          `CompiledNetwork.epoch: expected targets for ${loss.name} and finite numbers all along`,
        );
      }
      return plan.losses.reduce((sum, loss) => sum + loss, 0) / plan.losses.length;
    },
  };
}
