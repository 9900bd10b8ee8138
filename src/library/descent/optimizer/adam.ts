import { positive } from "../../error/check.js";
import { wholePower } from "../../number/portable.js";
import { Optimizer } from "./optimizer.js";
import { fraction } from "./options.js";

/** Options of {@link Adam}. */
export interface AdamOptions {
  /** η (the paper's α), above 0; the paper suggests 0.001 */
  readonly learningRate: number;
  /** β1 in [0, 1), 0.9 when left out. */
  readonly beta1?: number;
  /** β2 in [0, 1), 0.999 when left out. */
  readonly beta2?: number;
  /** ε above 0, which keeps the divisor from 0; 1e-8 when left out. */
  readonly epsilon?: number;
}

/**
 * Adam: m ← β1 m + (1 - β1) g, v ← β2 v + (1 - β2) g², both corrected for their start at zero,
 * m̂ = m / (1 - β1^t), v̂ = v / (1 - β2^t), and θ ← θ - η m̂ / (√v̂ + ε).
 *
 * Kingma and Ba (2015), algorithm 1 (not the variant of section 2 with ε̂). Amrita, "Hyper
 * parameter tuning".
 *
 * @example
 * ```ts
 * const optimizer = new Adam({ learningRate: 0.1 });
 * const [once] = optimizer.step([0], [4]);
 * console.log(once.toFixed(3)); // -0.100
 * ```
 */
export class Adam extends Optimizer {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** m, the running mean of gradients, one list for each parameter. */
  readonly firstMoment: Float64Array[] = this.remembered("firstMoment");
  /** v, the running mean of squared gradients, one list for each parameter. */
  readonly secondMoment: Float64Array[] = this.remembered("secondMoment");

  constructor(options: AdamOptions) {
    super("Adam", options.learningRate);
    this.beta1 = fraction("Adam: beta1", options.beta1 ?? 0.9);
    this.beta2 = fraction("Adam: beta2", options.beta2 ?? 0.999);
    this.epsilon = positive("Adam: epsilon", options.epsilon ?? 1e-8);
  }

  protected move(theta: Float64Array, g: Float64Array, p: number): void {
    const { beta1, beta2, epsilon, learningRate } = this;
    const m = this.firstMoment[p];
    const v = this.secondMoment[p];
    const correction1 = 1 - wholePower(beta1, this.steps);
    const correction2 = 1 - wholePower(beta2, this.steps);
    for (let i = 0; i < theta.length; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
      const step = m[i] / correction1 / (Math.sqrt(v[i] / correction2) + epsilon);
      theta[i] -= learningRate * step;
    }
  }
}
