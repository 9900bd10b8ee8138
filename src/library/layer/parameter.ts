import { Matrix, type MatrixLike } from "../matrix/index.js";
import { handedOut } from "../matrix/workspace.js";

/** A parameter's gradient for one who looks at it and does not keep it: the step of a training. */
export let gradientOf: (parameter: Parameter) => Matrix;

/**
 * What a parameter is to its layer. `weights`: row j holds what neuron j multiplies its inputs by,
 * so that ∂a_j/∂w_ji = h_i. `biases`: one for each neuron. `other`: anything else.
 */
export type ParameterRole = "weights" | "biases" | "other";

/** Options of {@link Parameter}. */
export interface ParameterOptions {
  /** `other` when left out. */
  readonly role?: ParameterRole;
  /** Whether a penalty keeps it small; left out, weights are and others are not. */
  readonly decayed?: boolean;
}

/**
 * Numbers that a layer learns, with the gradient that the last backward pass found for them.
 *
 * @example
 * ```ts
 * const b = new Parameter("b", Matrix.from([[0, 0]]), { role: "biases" });
 * b.set([[1, 2]]);
 * console.log(b.value.toArray(), b.gradient.toArray()); // [ [ 1, 2 ] ] [ [ 0, 0 ] ]
 * ```
 */
export class Parameter {
  #gradient: Matrix;
  readonly role: ParameterRole;
  readonly decayed: boolean;

  /**
   * @param name as it appears in messages: `W`, `b`, `gamma`
   * @param value taken over, not copied
   */
  constructor(
    readonly name: string,
    readonly value: Matrix,
    { role = "other", decayed = role === "weights" }: ParameterOptions = {},
  ) {
    this.role = role;
    this.decayed = decayed;
    this.#gradient = new Matrix(value.rows, value.columns);
  }

  /** ∂L/∂value, of the same shape; zeros before the first backward pass. */
  get gradient(): Matrix {
    return handedOut(this.#gradient);
  }

  set gradient(gradient: Matrix) {
    this.#gradient = gradient;
  }

  static {
    gradientOf = (parameter) => parameter.#gradient;
  }

  /** Gives the numbers new values, as rows. @throws RangeError on another shape */
  set(rows: MatrixLike): void {
    const given = Matrix.from(rows, this.name);
    if (given.rows !== this.value.rows || given.columns !== this.value.columns) {
      throw new RangeError(`${this.name}: expected ${this.value.shape}, got ${given.shape}`);
    }
    this.value.data.set(given.data);
  }
}
