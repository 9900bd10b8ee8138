import { Matrix, type MatrixLike } from "../matrix/index.js";
import { softmaxOfRows } from "../matrix/softmax.js";
import { afterForward, checkedInputs, checkedUpstream } from "./checked.js";
import type { Layer } from "./layer.js";
import type { Parameter } from "./parameter.js";

/**
 * Softmax as a layer: each row of a batch becomes a probability distribution.
 *
 * @example
 * ```ts
 * console.log(new Softmax().forward([[0, 0]]).toArray()); // [ [ 0.5, 0.5 ] ]
 * ```
 */
export class Softmax implements Layer {
  readonly name = "Softmax";
  readonly parameters: readonly Parameter[] = [];
  #yHat: Matrix | undefined;

  /** ŷ = softmax(a) for each row, of the shape of the batch. */
  forward(batch: MatrixLike): Matrix {
    this.#yHat = softmaxOfRows(checkedInputs(this, batch));
    return this.#yHat;
  }

  /** ∂L/∂a_i = ŷ_i (∂L/∂ŷ_i - Σ_j ŷ_j ∂L/∂ŷ_j) for each row: the Jacobian times ∂L/∂ŷ. */
  backward(upstream: MatrixLike): Matrix {
    const yHat = afterForward(this, this.#yHat);
    const dY = checkedUpstream(this, yHat, upstream);
    const dA = new Matrix(yHat.rows, yHat.columns);
    for (let i = 0; i < yHat.rows; i++) {
      const y = yHat.row(i);
      const d = dY.row(i);
      const mean = y.reduce((sum, yj, j) => sum + yj * d[j], 0);
      const row = y.map((yj, j) => yj * (d[j] - mean));
      dA.data.set(row, i * yHat.columns);
    }
    return dA;
  }

  /** ∂ŷ_j/∂a_i: ŷ_i (1 - ŷ_i) on the diagonal and -ŷ_j ŷ_i off it. */
  jacobian(example: number): Matrix {
    const y = afterForward(this, this.#yHat).row(example);
    return Matrix.from(y.map((yj, j) => y.map((yi, i) => (i === j ? yi * (1 - yi) : -yj * yi))));
  }
}
