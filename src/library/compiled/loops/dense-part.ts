import type { Dense } from "../../layer/dense.js";
import { product } from "../../matrix/multiply.js";
import type { Part } from "./part.js";

/** A dense layer: A = H Wᵀ + b, ∂L/∂W = δᵀ H, ∂L/∂b = the rows of δ summed, ∂L/∂H = δ W. */
export class DensePart implements Part {
  readonly #A: Float64Array;
  readonly #dH: Float64Array;
  #H: Float64Array = new Float64Array(0);

  /**
   * @param parameter the number of W among all parameters; b comes next
   * @param isLowest whether nobody needs ∂L/∂H
   */
  constructor(
    readonly layer: Dense,
    readonly parameter: number,
    readonly isLowest: boolean,
    batchSize: number,
  ) {
    this.#A = new Float64Array(batchSize * layer.outputs);
    this.#dH = new Float64Array(isLowest ? 0 : batchSize * layer.inputs);
  }

  forward(H: Float64Array, examples: number): Float64Array {
    const { inputs, outputs, W, b } = this.layer;
    const A = this.#A;
    const biases = b.value.data;
    this.#H = H;
    product(A, H, inputs, 1, W.value.data, 1, inputs, examples, inputs, outputs);
    let at = 0;
    for (let m = 0; m < examples; m++) {
      for (let j = 0; j < outputs; j++, at++) A[at] += biases[j];
    }
    return A;
  }

  backward(
    delta: Float64Array,
    examples: number,
    gradients: readonly Float64Array[],
  ): Float64Array {
    const { inputs, outputs, W } = this.layer;
    const dW = gradients[this.parameter];
    const db = gradients[this.parameter + 1];
    product(dW, delta, 1, outputs, this.#H, inputs, 1, outputs, examples, inputs);
    db.fill(0);
    let at = 0;
    for (let m = 0; m < examples; m++) {
      for (let j = 0; j < outputs; j++, at++) db[j] += delta[at];
    }
    if (!this.isLowest) {
      product(this.#dH, delta, outputs, 1, W.value.data, inputs, 1, examples, outputs, inputs);
    }
    return this.#dH;
  }
}
