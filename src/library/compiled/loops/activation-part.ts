import type { ActivationFunction } from "../../layer/activation/index.js";
import type { Part } from "./part.js";

/** An activation: h = g(a) and δ = ∂L/∂h g'(a), entry by entry. */
export class ActivationPart implements Part {
  readonly #H: Float64Array;
  #A: Float64Array = new Float64Array(0);

  constructor(
    readonly g: ActivationFunction,
    readonly width: number,
    batchSize: number,
  ) {
    this.#H = new Float64Array(batchSize * width);
  }

  forward(A: Float64Array, examples: number): Float64Array {
    const { value } = this.g;
    const H = this.#H;
    const count = examples * this.width;
    for (let i = 0; i < count; i++) H[i] = value(A[i]);
    this.#A = A;
    return H;
  }

  backward(dH: Float64Array, examples: number): Float64Array {
    const { derivative, derivativeFromValue } = this.g;
    const from = derivativeFromValue === undefined ? this.#A : this.#H;
    const slope = derivativeFromValue ?? derivative;
    const count = examples * this.width;
    for (let i = 0; i < count; i++) dH[i] *= slope(from[i]);
    return dH;
  }
}
