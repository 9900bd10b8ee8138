import { wholeNumber } from "../error/check.js";
import { sumOfRows } from "../matrix/elementwise.js";
import type { MatrixLike } from "../matrix/index.js";
import { Matrix, toMatrix } from "../matrix/matrix.js";
import { affine, multiplyMatrices, transposedMultiply } from "../matrix/multiply.js";
import type { Random } from "../number/index.js";
import { afterForward, checkedInputs } from "./checked.js";
import { type Initializer, lecunNormal } from "./initializer.js";
import type { Layer } from "./layer.js";
import { Parameter } from "./parameter.js";

/** Where a dense layer's first weights come from: given, or drawn from a generator. */
export type DenseOptions =
  | { weights: MatrixLike; biases?: readonly number[] }
  | { random: Random; initializer?: Initializer; biases?: readonly number[] };

/**
 * A dense (fully connected) layer: the pre-activation a = W h + b of every neuron.
 *
 * W is outputs x inputs (a row for each receiving neuron), b has one entry an output. For a batch H
 * with one example a row, A = H Wᵀ + b. Amrita and CS7015, "Feedforward Neural Networks".
 *
 * @example
 * ```ts
 * const layer = new Dense(2, 1, { weights: [[2, -3]], biases: [1] });
 * console.log(layer.forward([[4, 1]]).toArray()); // [ [ 6 ] ]
 * console.log(layer.backward([[1]]).toArray(), layer.W.gradient.toArray()); // [ [ 2, -3 ] ] [ [ 4, 1 ] ]
 * ```
 */
export class Dense implements Layer {
  readonly name: string;
  readonly W: Parameter;
  readonly b: Parameter;
  #H: Matrix | undefined;

  /**
   * @param inputs number of inputs h, at least 1
   * @param outputs number of neurons, at least 1
   * @param options `weights` (outputs x inputs), or `random` to draw them by an `initializer`,
   *   `lecunNormal` when left out; `biases` are zero when left out
   * @throws RangeError on other shapes, naming layer, expected and got
   */
  constructor(
    readonly inputs: number,
    readonly outputs: number,
    options: DenseOptions,
  ) {
    this.name = `Dense(${inputs}, ${outputs})`;
    wholeNumber(`${this.name}: inputs`, inputs);
    wholeNumber(`${this.name}: outputs`, outputs);
    this.W = new Parameter("W", this.#startingWeights(options), { role: "weights" });
    const biases = Matrix.from([options.biases ?? Array(outputs).fill(0)], `${this.name}: biases`);
    if (biases.columns !== outputs) {
      throw new RangeError(`${this.name}: expected ${outputs} biases, got ${biases.columns}`);
    }
    this.b = new Parameter("b", biases, { role: "biases" });
  }

  get parameters(): readonly Parameter[] {
    return [this.W, this.b];
  }

  /** A = H Wᵀ + b, examples x outputs. */
  forward(batch: MatrixLike): Matrix {
    this.#H = checkedInputs(this, batch);
    return affine(this.#H, this.W.value, this.b.value);
  }

  /** ∂L/∂W = (∂L/∂A)ᵀ H, ∂L/∂b = the rows of ∂L/∂A summed; returns ∂L/∂H = ∂L/∂A W. */
  backward(upstream: MatrixLike): Matrix {
    const dA = this.backwardToParameters(upstream);
    return multiplyMatrices(dA, this.W.value);
  }

  /** The first half of {@link backward}, ∂L/∂W and ∂L/∂b alone; returns ∂L/∂A. */
  backwardToParameters(upstream: MatrixLike): Matrix {
    const H = afterForward(this, this.#H);
    const dA = toMatrix(upstream, this.name, ".backward");
    if (dA.rows !== H.rows || dA.columns !== this.outputs) {
      throw new RangeError(
        `${this.name}.backward: expected a ${H.rows}x${this.outputs} matrix, got ${dA.shape}`,
      );
    }
    this.W.gradient = transposedMultiply(dA, H);
    this.b.gradient = sumOfRows(dA);
    return dA;
  }

  /** ∂a/∂h = W, for every example the same. */
  jacobian(): Matrix {
    return this.W.value;
  }

  #startingWeights(options: DenseOptions): Matrix {
    if (!options || !("weights" in options || options.random)) {
      throw new RangeError(`${this.name}: expected weights, or a random generator to draw them`);
    }
    const weights =
      "weights" in options
        ? Matrix.from(options.weights, `${this.name}: weights`)
        : (options.initializer ?? lecunNormal)(this.inputs, this.outputs, options.random);
    if (weights.rows !== this.outputs || weights.columns !== this.inputs) {
      throw new RangeError(
        `${this.name}: expected ${this.outputs}x${this.inputs} weights, got ${weights.shape}`,
      );
    }
    return weights;
  }
}
