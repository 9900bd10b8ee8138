import { Matrix, type MatrixLike } from "../matrix/index.js";
import { afterForward, checkedInputs, checkedUpstream } from "./checked.js";
import type { Layer, PassMode } from "./layer.js";
import { Parameter, type ParameterOptions } from "./parameter.js";

/**
 * A layer of one's own in two methods, what it computes and how a gradient goes back through it.
 * What comes in is checked before, and remembered between the two.
 *
 * @example
 * ```ts
 * class Shift extends CheckedLayer {
 *   readonly name = "Shift";
 *   readonly s = this.parameter("s", [[2]]);
 *   protected output(A: Matrix): Matrix {
 *     return mapEntries(A, (a) => a + this.s.value.at(0, 0));
 *   }
 *   protected inputGradient(dH: Matrix): Matrix {
 *     this.s.gradient = Matrix.from([[sumOverEntries("Shift", dH, dH, (d) => d)]]);
 *     return dH;
 *   }
 * }
 * console.log(new Shift().forward([[1, -1]]).toArray()); // [ [ 3, 1 ] ]
 * ```
 */
export abstract class CheckedLayer implements Layer {
  abstract readonly name: string;
  readonly inputs?: number | undefined;
  readonly outputs?: number | undefined;
  readonly elementwise?: boolean;
  readonly #parameters: Parameter[] = [];
  #last: { readonly X: Matrix; readonly Y: Matrix } | undefined;

  /** What {@link parameter} has made, in this order. */
  get parameters(): readonly Parameter[] {
    return this.#parameters;
  }

  /** Something that the layer learns, with its first value as rows. */
  protected parameter(name: string, value: MatrixLike, options?: ParameterOptions): Parameter {
    const made = new Parameter(name, Matrix.from(value, name), options);
    this.#parameters.push(made);
    return made;
  }

  /** Outputs for a batch with one example a row. */
  protected abstract output(X: Matrix, mode: PassMode): Matrix;

  /**
   * ∂L/∂X from ∂L/∂Y; leaves the gradients of the parameters in them.
   * @param dY ∂L/∂Y, of the shape of Y
   * @param X the batch of the last forward pass
   * @param Y what {@link output} gave for it
   */
  protected abstract inputGradient(dY: Matrix, X: Matrix, Y: Matrix): Matrix;

  /** {@link output} of a batch. @throws RangeError where it does not fit the layer */
  forward(batch: MatrixLike, mode: PassMode = "evaluate"): Matrix {
    const X = checkedInputs(this, batch);
    const Y = this.output(X, mode);
    this.#last = { X, Y };
    return Y;
  }

  /**
   * {@link inputGradient} for the last batch.
   * @throws Error before the first forward pass
   * @throws RangeError where the gradient has not the shape of the outputs
   */
  backward(upstream: MatrixLike): Matrix {
    const { X, Y } = afterForward(this, this.#last);
    return this.inputGradient(checkedUpstream(this, Y, upstream), X, Y);
  }
}
