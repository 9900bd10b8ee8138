import { hadamardMap, mapEntries } from "../matrix/elementwise.js";
import type { Matrix, MatrixLike } from "../matrix/index.js";
import type { ActivationFunction } from "./activation/index.js";
import { afterForward, checkedInputs, checkedUpstream } from "./checked.js";
import { diagonal } from "./diagonal.js";
import type { Layer } from "./layer.js";
import type { Parameter } from "./parameter.js";

/**
 * The activation h = g(a) of every neuron, entry by entry; it learns nothing.
 *
 * Amrita and CS7015, "Feedforward Neural Networks".
 *
 * @example
 * ```ts
 * console.log(new Activation(relu).forward([[-2, 3]]).toArray()); // [ [ 0, 3 ] ]
 * ```
 */
export class Activation implements Layer {
  readonly name: string;
  readonly parameters: readonly Parameter[] = [];
  readonly elementwise = true;
  #A: Matrix | undefined;
  #H: Matrix | undefined;

  constructor(readonly g: ActivationFunction) {
    this.name = `Activation(${g.name})`;
  }

  /** H = g(A), of the shape of A. */
  forward(batch: MatrixLike): Matrix {
    this.#A = checkedInputs(this, batch);
    this.#H = mapEntries(this.#A, this.g.value);
    return this.#H;
  }

  /** ∂L/∂A = ∂L/∂H ⊙ g'(A). */
  backward(upstream: MatrixLike): Matrix {
    const A = afterForward(this, this.#A);
    const dH = checkedUpstream(this, A, upstream);
    const { derivative, derivativeFromValue } = this.g;
    return derivativeFromValue === undefined
      ? hadamardMap(dH, A, derivative)
      : hadamardMap(dH, afterForward(this, this.#H), derivativeFromValue);
  }

  /** ∂h_j/∂a_i: g'(a_i) on the diagonal, 0 off it. */
  jacobian(example: number): Matrix {
    return diagonal(afterForward(this, this.#A).row(example).map(this.g.derivative));
  }
}
