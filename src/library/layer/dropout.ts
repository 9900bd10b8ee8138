import { finite, invalid } from "../error/check.js";
import { hadamard } from "../matrix/elementwise.js";
import { Matrix, type MatrixLike } from "../matrix/index.js";
import type { Random } from "../number/index.js";
import { afterForward, checkedInputs, checkedUpstream } from "./checked.js";
import { diagonal } from "./diagonal.js";
import type { Layer, PassMode } from "./layer.js";
import type { Parameter } from "./parameter.js";

/**
 * Inverted dropout: in training each input is set to 0 with probability p, and what is kept is
 * divided by 1 - p, so that the mean stays; in evaluation everything passes unchanged.
 *
 * Srivastava and others (2014); inverted as in CS231n. Amrita, "Regularization".
 *
 * @example
 * ```ts
 * const layer = new Dropout(0.5, new Random(1));
 * const kept = layer.forward([[1, 1, 1, 1, 1, 1]], "train").row(0);
 * console.log(kept.every((h) => h === 0 || h === 2)); // true
 * console.log(layer.forward([[1, 1]]).toArray()); // [ [ 1, 1 ] ]
 * ```
 */
export class Dropout implements Layer {
  readonly name: string;
  readonly parameters: readonly Parameter[] = [];
  readonly elementwise = true;
  /** What each input of the last batch was multiplied by: 0, 1 / (1 - p), or 1 in evaluation. */
  mask: Matrix | undefined;

  /**
   * @param p the probability of being dropped, in [0, 1)
   * @param random where the choice comes from
   * @throws RangeError when p is out of range
   */
  constructor(
    readonly p: number,
    readonly random: Random,
  ) {
    this.name = `Dropout(${p})`;
    if (!(finite(`${this.name}: p`, p) >= 0 && p < 1)) {
      throw invalid(`${this.name}: p`, "a number in [0, 1)", p);
    }
  }

  /** H ⊙ mask, of the shape of H. */
  forward(batch: MatrixLike, mode: PassMode = "evaluate"): Matrix {
    const H = checkedInputs(this, batch);
    // Of its own memory in every step, since anybody may look at it and keep it.
    this.mask = new Matrix(H.rows, H.columns, new Float64Array(H.data.length).fill(1));
    if (mode === "train") this.#drop(this.mask.data);
    return hadamard(H, this.mask);
  }

  /** ∂L/∂H = ∂L/∂outputs ⊙ mask: what was dropped learns nothing. */
  backward(upstream: MatrixLike): Matrix {
    const mask = afterForward(this, this.mask);
    return hadamard(checkedUpstream(this, mask, upstream), mask);
  }

  #drop(mask: Float64Array): void {
    const keep = 1 / (1 - this.p);
    for (let i = 0; i < mask.length; i++) mask[i] = this.random.uniform() < this.p ? 0 : keep;
  }

  /** The mask on the diagonal, 0 off it. */
  jacobian(example: number): Matrix {
    return diagonal(afterForward(this, this.mask).row(example));
  }
}
