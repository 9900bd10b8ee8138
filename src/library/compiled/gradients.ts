import type { Adjustable } from "../descent/index.js";
import { gradientOf, type Parameter } from "../layer/parameter.js";
import { type Home, Matrix, setHome } from "../matrix/matrix.js";

/** Gradients to be written into again in every step, as long as nobody has looked at them. */
export class Gradients implements Home {
  /** Where to write, for each parameter, after {@link prepare}. */
  readonly lists: Float64Array[] = [];
  /** The parameters with these gradients, for an optimizer. */
  readonly adjustables: readonly Adjustable[];
  readonly #parameters: readonly Parameter[];
  readonly #own: Matrix[] = [];

  constructor(parameters: readonly Parameter[]) {
    this.#parameters = parameters;
    const own = this.#own;
    this.adjustables = parameters.map(({ value }, p) => ({
      value,
      get gradient() {
        return own[p];
      },
    }));
  }

  /** Sees to it that there is a matrix for each parameter that nobody else has. */
  prepare(): void {
    for (let p = 0; p < this.#parameters.length; p++) {
      if (this.#own[p] !== undefined) continue;
      const { rows, columns } = this.#parameters[p].value;
      const matrix = new Matrix(rows, columns);
      setHome(matrix, this);
      this.#own[p] = matrix;
      this.lists[p] = matrix.data;
    }
  }

  /** The gradients, after {@link prepare}. */
  get matrices(): readonly Matrix[] {
    return this.#own;
  }

  /** Makes what was written the gradients of the parameters. */
  handOver(): void {
    for (let p = 0; p < this.#parameters.length; p++) {
      const parameter = this.#parameters[p];
      if (gradientOf(parameter) !== this.#own[p]) parameter.gradient = this.#own[p];
    }
  }

  release(matrix: Matrix): void {
    const index = this.#own.indexOf(matrix);
    if (index >= 0) delete this.#own[index];
  }
}
