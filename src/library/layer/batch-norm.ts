import { finite, invalid, positive, wholeNumber } from "../error/check.js";
import { Matrix, type MatrixLike } from "../matrix/index.js";
import { afterForward, checkedInputs, checkedUpstream } from "./checked.js";
import { diagonal } from "./diagonal.js";
import type { Layer, PassMode } from "./layer.js";
import { Parameter } from "./parameter.js";

/** Options of {@link BatchNorm}. */
export interface BatchNormOptions {
  /** ε above 0, added to the variance; 1e-5 when left out. */
  readonly epsilon?: number;
  /** How much of each batch goes into the running statistics, in (0, 1]; 0.1 when left out. */
  readonly rate?: number;
}

/**
 * Batch normalisation: x̂ = (x - μ) / √(σ² + ε) for each column, and y = γ x̂ + β, with γ and β learned.
 *
 * In training μ and σ² are those of the batch (σ² divided by M). In evaluation they are the running
 * statistics, r ← (1 - rate) r + rate · batch, into which the unbiased variance (divided by M - 1)
 * goes. Ioffe and Szegedy (2015), algorithms 1 and 2. Amrita, "Regularization".
 *
 * @example
 * ```ts
 * const layer = new BatchNorm(1);
 * const normal = layer.forward([[1], [3]], "train");
 * console.log(normal.toArray().map(([x]) => x.toFixed(3))); // [ '-1.000', '1.000' ]
 * ```
 */
export class BatchNorm implements Layer {
  readonly name: string;
  readonly outputs: number;
  readonly elementwise = true;
  readonly gamma: Parameter;
  readonly beta: Parameter;
  readonly epsilon: number;
  readonly rate: number;
  /** Means and variances for evaluation; 0 and 1 before the first training batch. */
  readonly runningMean: Float64Array;
  readonly runningVariance: Float64Array;
  #xHat: Matrix | undefined;
  #inverseDeviation = new Float64Array(0);
  #mode: PassMode = "evaluate";

  /**
   * @param inputs number of columns, at least 1
   * @throws RangeError on options out of range
   */
  constructor(
    readonly inputs: number,
    options: BatchNormOptions = {},
  ) {
    this.name = `BatchNorm(${inputs})`;
    this.outputs = wholeNumber(`${this.name}: inputs`, inputs);
    this.epsilon = positive(`${this.name}: epsilon`, options.epsilon ?? 1e-5);
    this.rate = positive(`${this.name}: rate`, options.rate ?? 0.1);
    if (this.rate > 1) throw invalid(`${this.name}: rate`, "at most 1", this.rate);
    this.runningMean = new Float64Array(inputs);
    this.runningVariance = new Float64Array(inputs).fill(1);
    this.gamma = new Parameter("gamma", new Matrix(1, inputs, new Float64Array(inputs).fill(1)));
    this.beta = new Parameter("beta", new Matrix(1, inputs));
  }

  get parameters(): readonly Parameter[] {
    return [this.gamma, this.beta];
  }

  /** y = γ x̂ + β, of the shape of the batch. @throws RangeError to train on a single example */
  forward(batch: MatrixLike, mode: PassMode = "evaluate"): Matrix {
    const X = checkedInputs(this, batch);
    const { rows: M, columns: n } = X;
    if (mode === "train" && M < 2) {
      const remedy = "for a last batch of one, change batchSize or drop an example";
      throw invalid(`${this.name}.forward`, `at least 2 examples to train on (${remedy})`, M);
    }
    this.#mode = mode;
    const [mean, variance] =
      mode === "train" ? this.#batchStatistics(X) : [this.runningMean, this.runningVariance];
    this.#inverseDeviation = variance.map((v) => 1 / Math.sqrt(v + this.epsilon));
    const xHat = new Matrix(M, n);
    const Y = new Matrix(M, n);
    for (let i = 0; i < X.data.length; i++) {
      const j = i % n;
      const normal = (X.data[i] - mean[j]) * this.#inverseDeviation[j];
      xHat.data[i] = normal;
      Y.data[i] = this.gamma.value.data[j] * normal + this.beta.value.data[j];
    }
    this.#xHat = xHat;
    return Y;
  }

  /**
   * ∂L/∂γ = Σ_m ∂L/∂y ⊙ x̂, ∂L/∂β = Σ_m ∂L/∂y, and with d = γ ∂L/∂y
   * ∂L/∂x = (d - mean(d) - x̂ mean(d ⊙ x̂)) / √(σ² + ε), the means over the batch; in evaluation,
   * where μ and σ² are constants, d / √(σ² + ε).
   */
  backward(upstream: MatrixLike): Matrix {
    const xHat = afterForward(this, this.#xHat);
    const dY = checkedUpstream(this, xHat, upstream);
    const { rows: M, columns: n } = xHat;
    const dGamma = new Matrix(1, n);
    const dBeta = new Matrix(1, n);
    for (let i = 0; i < dY.data.length; i++) {
      dGamma.data[i % n] += dY.data[i] * xHat.data[i];
      dBeta.data[i % n] += dY.data[i];
    }
    this.gamma.gradient = dGamma;
    this.beta.gradient = dBeta;
    const dX = new Matrix(M, n);
    for (let i = 0; i < dY.data.length; i++) {
      const j = i % n;
      const throughStatistics =
        this.#mode === "train" ? (dBeta.data[j] + xHat.data[i] * dGamma.data[j]) / M : 0;
      const slope = this.gamma.value.data[j] * this.#inverseDeviation[j];
      dX.data[i] = slope * (dY.data[i] - throughStatistics);
    }
    return dX;
  }

  /** ∂y_j/∂x_j of one example on the diagonal, the other examples held fixed; 0 off it. */
  jacobian(example: number): Matrix {
    const xHat = afterForward(this, this.#xHat);
    const slopes = xHat.row(example).map((x, j) => {
      const own = this.#mode === "train" ? 1 - (1 + x * x) / xHat.rows : 1;
      return this.gamma.value.data[j] * this.#inverseDeviation[j] * own;
    });
    return diagonal(slopes);
  }

  /** Mean and variance of each column; also moves the running statistics. */
  #batchStatistics({ rows: M, columns: n, data }: Matrix): [Float64Array, Float64Array] {
    const mean = new Float64Array(n);
    const variance = new Float64Array(n);
    for (let i = 0; i < data.length; i++) mean[i % n] += data[i] / M;
    for (let i = 0; i < data.length; i++) {
      const difference = data[i] - mean[i % n];
      variance[i % n] += (difference * difference) / M;
    }
    for (let j = 0; j < n; j++) {
      finite(`${this.name}.forward: variance of column ${j}`, variance[j]);
      const unbiased = (variance[j] * M) / (M - 1);
      this.runningMean[j] += this.rate * (mean[j] - this.runningMean[j]);
      this.runningVariance[j] += this.rate * (unbiased - this.runningVariance[j]);
    }
    return [mean, variance];
  }
}
