import { aboutNonFinite } from "../error/non-finite.js";
import type { Layer, PassMode } from "../layer/layer.js";
import type { Parameter } from "../layer/parameter.js";
import type { FusedLoss, Loss } from "../loss/loss.js";
import type { Matrix, MatrixLike } from "../matrix/index.js";
import { toMatrix } from "../matrix/matrix.js";

/** What a pass with a loss finds: the loss of the batch and the predictions ŷ it came from. */
export interface Backpropagation {
  readonly loss: number;
  readonly yHat: Matrix;
}

/**
 * A feedforward network: layers one after the other, ŷ = f_L(… f_2(f_1(x))).
 *
 * Forward, each layer's outputs are the next one's inputs. Backward, the chain rule hands ∂L/∂ŷ
 * from the last layer to the first, and each layer notes the gradient of its own weights on the way.
 *
 * IIT Hyderabad, "Feedforward Networks"; CS7015, "Backpropagation"; BP deck, "Back Propagation".
 *
 * @example
 * ```ts
 * const neuron = new Dense(1, 1, { weights: [[2]], biases: [0] });
 * const network = new Network([neuron, new Activation(sigmoid)]);
 * console.log(network.forward([[0]]).toArray()); // [ [ 0.5 ] ]
 * console.log(network.backpropagate([[0]], [[1]], halfSquaredError).loss); // 0.125
 * console.log(neuron.b.gradient.toArray()); // [ [ -0.125 ] ]
 * ```
 */
export class Network {
  readonly layers: readonly Layer[];
  /** All weights and biases θ, from the first layer to the last. */
  readonly parameters: readonly Parameter[];
  readonly #belowLast: readonly Layer[];
  readonly #last: Layer;

  /** @throws RangeError when there is no layer, or one layer's outputs do not fit the next */
  constructor(layers: readonly Layer[]) {
    if (!Array.isArray(layers) || layers.length === 0) {
      throw new RangeError("Network: expected at least one layer, got none");
    }
    requireFit(layers);
    this.layers = [...layers];
    this.#belowLast = layers.slice(0, -1);
    this.#last = layers[layers.length - 1];
    this.parameters = layers.flatMap((layer) => layer.parameters);
  }

  /** Predictions ŷ for a batch X, one example a row. */
  forward(X: MatrixLike, mode: PassMode = "evaluate"): Matrix {
    return forward(this.layers, toMatrix(X, "Network.forward"), mode);
  }

  /** From ∂L/∂ŷ to ∂L/∂X, leaving ∂L/∂W and ∂L/∂b in every layer. */
  backward(dLdYHat: MatrixLike): Matrix {
    return backward(this.layers, toMatrix(dLdYHat, "Network.backward"));
  }

  /**
   * Forward, loss and backward for one batch; the gradients are then in {@link parameters}. A
   * softmax under a cross-entropy is differentiated together with it: ∂L/∂a = (ŷ - y) / M.
   * @param mode `train` when left out
   * @throws RangeError when the loss is not a finite number
   */
  backpropagate(
    X: MatrixLike,
    y: MatrixLike,
    loss: Loss,
    mode: PassMode = "train",
  ): Backpropagation {
    const found = this.#evaluate("Network.backpropagate", X, y, loss, mode);
    const fused = this.#fusedWith(loss);
    const dLdOutputs = (fused ?? loss).gradient(found.yHat, y);
    backwardToParameters(fused ? this.#belowLast : this.layers, dLdOutputs);
    return found;
  }

  /**
   * Forward and loss for one batch, in the form that {@link backpropagate} takes: a cross-entropy is
   * computed from what its softmax was given, and is finite however certain the predictions are.
   * @param mode `evaluate` when left out
   * @throws RangeError when the loss is not a finite number
   */
  evaluate(X: MatrixLike, y: MatrixLike, loss: Loss, mode: PassMode = "evaluate"): Backpropagation {
    return this.#evaluate("Network.evaluate", X, y, loss, mode);
  }

  #evaluate(name: string, X: MatrixLike, y: MatrixLike, loss: Loss, mode: PassMode) {
    const fused = this.#fusedWith(loss);
    const below = fused ? this.#belowLast : this.layers;
    const outputs = forward(below, toMatrix(X, "Network.forward"), mode);
    const yHat = fused ? this.#last.forward(outputs, mode) : outputs;
    const value = (fused ?? loss).value(outputs, y);
    if (!Number.isFinite(value)) {
      const message = `${name}: ${loss.name} is ${value}; the weights overflowed`;
      throw aboutNonFinite(new RangeError(message));
    }
    return { loss: value, yHat };
  }

  /** The loss together with the last layer, where that is the right one. */
  #fusedWith({ fused }: Loss): FusedLoss | undefined {
    return fused?.after(this.#last) ? fused : undefined;
  }
}

/** Each layer's outputs are the next one's inputs. */
function forward(layers: readonly Layer[], X: Matrix, mode: PassMode): Matrix {
  let H = X;
  for (const layer of layers) H = layer.forward(H, mode);
  return H;
}

/** Each layer hands ∂L/∂inputs to the one below, as far as layer `down`, counted from 0. */
function backward(layers: readonly Layer[], dLdOutputs: Matrix, down = 0): Matrix {
  let upstream = dLdOutputs;
  for (let l = layers.length - 1; l >= down; l--) upstream = layers[l].backward(upstream);
  return upstream;
}

/** {@link backward} without ∂L/∂X, which no layer is waiting for. */
function backwardToParameters(layers: readonly Layer[], dLdOutputs: Matrix): void {
  const first = layers[0];
  const upstream = backward(layers, dLdOutputs, 1);
  if (first?.backwardToParameters !== undefined) first.backwardToParameters(upstream);
  else first?.backward(upstream);
}

function requireFit(layers: readonly Layer[]): void {
  let width: number | undefined;
  let producer = "";
  for (const layer of layers) {
    if (width !== undefined && layer.inputs !== undefined && layer.inputs !== width) {
      throw new RangeError(
        `Network: ${layer.name} expects ${layer.inputs} inputs, but ${producer} gives ${width}`,
      );
    }
    if (layer.outputs !== undefined) {
      width = layer.outputs;
      producer = layer.name;
    }
  }
}
