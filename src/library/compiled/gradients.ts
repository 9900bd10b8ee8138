import { gradientOf, type Parameter } from "../layer/parameter.js";
import { type Home, Matrix, setHome } from "../matrix/matrix.js";

/** Gradients to be written into again in every step, as long as nobody has looked at them. */
export class Gradients implements Home {
  readonly #parameters: readonly Parameter[];
  readonly #own: (Matrix | undefined)[] = [];

  constructor(parameters: readonly Parameter[]) {
    this.#parameters = parameters;
  }

  /** Fills the list with where to write, for each parameter. */
  prepare(lists: Float64Array[]): void {
    for (let p = 0; p < this.#parameters.length; p++) {
      let matrix = this.#own[p];
      if (matrix === undefined) {
        const { rows, columns } = this.#parameters[p].value;
        matrix = new Matrix(rows, columns);
        setHome(matrix, this);
        this.#own[p] = matrix;
      }
      lists[p] = matrix.data;
    }
  }

  /** Makes what was written the gradients of the parameters. */
  handOver(): void {
    for (let p = 0; p < this.#parameters.length; p++) {
      const matrix = this.#own[p];
      const parameter = this.#parameters[p];
      if (matrix !== undefined && gradientOf(parameter) !== matrix) parameter.gradient = matrix;
    }
  }

  release(matrix: Matrix): void {
    const index = this.#own.indexOf(matrix);
    if (index >= 0) this.#own[index] = undefined;
  }
}
