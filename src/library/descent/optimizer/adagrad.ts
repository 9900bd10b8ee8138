import { positive } from "../../error/check.js";
import { Optimizer } from "./optimizer.js";

/** Options of {@link AdaGrad}. */
export interface AdaGradOptions {
  /** η, above 0 */
  readonly learningRate: number;
  /** ε above 0, which keeps the divisor from 0; 1e-8 when left out. */
  readonly epsilon?: number;
}

/**
 * AdaGrad: s ← s + g², θ ← θ - η g / (√s + ε); a parameter that has moved much moves less.
 *
 * Duchi, Hazan and Singer (2011), the diagonal version, with ε outside the root as in the paper
 * (δI + diag(s)). Amrita, "Hyper parameter tuning".
 *
 * @example
 * ```ts
 * const optimizer = new AdaGrad({ learningRate: 0.5 });
 * const [once] = optimizer.step([0], [4]);
 * console.log(once.toFixed(3)); // -0.500
 * ```
 */
export class AdaGrad extends Optimizer {
  readonly epsilon: number;
  /** s, the sum of all squared gradients, one list for each parameter. */
  readonly cache: Float64Array[] = this.remembered("cache");

  constructor(options: AdaGradOptions) {
    super("AdaGrad", options.learningRate);
    this.epsilon = positive("AdaGrad: epsilon", options.epsilon ?? 1e-8);
  }

  protected move(theta: Float64Array, g: Float64Array, p: number): void {
    const s = this.cache[p];
    for (let i = 0; i < theta.length; i++) {
      s[i] += g[i] * g[i];
      theta[i] -= (this.learningRate * g[i]) / (Math.sqrt(s[i]) + this.epsilon);
    }
  }
}
