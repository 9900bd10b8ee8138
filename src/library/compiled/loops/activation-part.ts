import {
  type ActivationFunction,
  identity,
  relu,
  sigmoid,
  tanh,
} from "../../layer/activation/index.js";
import { LeakyRelu } from "../../layer/activation/relu.js";
import { hyperbolicTangent } from "../../number/hyperbolic-tangent.js";
import type { Part } from "./part.js";

/** Loops for one activation, each with its formula written in it: a call would cost more. */
interface Loops {
  /** H ← g(A) */
  value(A: Float64Array, H: Float64Array, count: number): void;
  /** D ← D ⊙ g'(A), from A or from H */
  slope(D: Float64Array, A: Float64Array, H: Float64Array, count: number): void;
}

const LOOPS = new Map<ActivationFunction, Loops>([
  [
    identity,
    {
      value(A, H, count) {
        for (let i = 0; i < count; i++) H[i] = A[i];
      },
      slope() {},
    },
  ],
  [
    relu,
    {
      value(A, H, count) {
        for (let i = 0; i < count; i++) H[i] = Math.max(A[i], 0);
      },
      slope(D, A, _H, count) {
        for (let i = 0; i < count; i++) D[i] *= A[i] > 0 ? 1 : 0;
      },
    },
  ],
  [
    sigmoid,
    {
      value(A, H, count) {
        for (let i = 0; i < count; i++) H[i] = sigmoid.value(A[i]);
      },
      slope(D, _A, H, count) {
        for (let i = 0; i < count; i++) D[i] *= H[i] * (1 - H[i]);
      },
    },
  ],
  [
    tanh,
    {
      value(A, H, count) {
        for (let i = 0; i < count; i++) H[i] = hyperbolicTangent(A[i]);
      },
      slope(D, _A, H, count) {
        for (let i = 0; i < count; i++) D[i] *= (1 - H[i]) * (1 + H[i]);
      },
    },
  ],
]);

function leaky(small: number): Loops {
  return {
    value(A, H, count) {
      for (let i = 0; i < count; i++) H[i] = A[i] > 0 ? A[i] : small * A[i];
    },
    slope(D, A, _H, count) {
      for (let i = 0; i < count; i++) D[i] *= A[i] > 0 ? 1 : small;
    },
  };
}

/** An activation: h = g(a) and δ = ∂L/∂h g'(a), entry by entry. */
export class ActivationPart implements Part {
  readonly #loops: Loops;
  readonly #H: Float64Array;
  #A: Float64Array = new Float64Array(0);

  private constructor(
    loops: Loops,
    readonly width: number,
    batchSize: number,
  ) {
    this.#loops = loops;
    this.#H = new Float64Array(batchSize * width);
  }

  /** The part of one of the library's own activations, undefined for another. */
  static of(g: ActivationFunction, width: number, batchSize: number): ActivationPart | undefined {
    const loops = g.constructor === LeakyRelu ? leaky((g as LeakyRelu).slope) : LOOPS.get(g);
    return loops && new ActivationPart(loops, width, batchSize);
  }

  forward(A: Float64Array, examples: number): Float64Array {
    this.#A = A;
    this.#loops.value(A, this.#H, examples * this.width);
    return this.#H;
  }

  backward(dH: Float64Array, examples: number): Float64Array {
    this.#loops.slope(dH, this.#A, this.#H, examples * this.width);
    return dH;
  }
}
