import { positive } from "../../error/check.js";
import { Optimizer } from "./optimizer.js";
import { fraction } from "./options.js";

/** Options of {@link RMSProp}. */
export interface RMSPropOptions {
  /** η, above 0 */
  readonly learningRate: number;
  /** ρ in [0, 1), the share of the mean square that is kept; 0.9 when left out. */
  readonly decay?: number;
  /** ε above 0, which keeps the divisor from 0; 1e-8 when left out. */
  readonly epsilon?: number;
}

/**
 * RMSProp: s ← ρ s + (1 - ρ) g², θ ← θ - η g / (√s + ε).
 *
 * Tieleman and Hinton (2012), lecture 6e, ρ = 0.9. The lecture has no ε; it stands outside the root
 * here, as in CS231n and PyTorch (TensorFlow once had it inside). Amrita, "Hyper parameter tuning".
 *
 * @example
 * ```ts
 * const optimizer = new RMSProp({ learningRate: 0.1 });
 * const [once] = optimizer.step([0], [4]);
 * console.log(once.toFixed(3)); // -0.316
 * ```
 */
export class RMSProp extends Optimizer {
  readonly decay: number;
  readonly epsilon: number;
  /** s, the running mean of squared gradients, one list for each parameter. */
  readonly cache: Float64Array[] = this.remembered("cache");

  constructor(options: RMSPropOptions) {
    super("RMSProp", options.learningRate);
    this.decay = fraction("RMSProp: decay", options.decay ?? 0.9);
    this.epsilon = positive("RMSProp: epsilon", options.epsilon ?? 1e-8);
  }

  protected move(theta: Float64Array, g: Float64Array, p: number): void {
    const s = this.cache[p];
    for (let i = 0; i < theta.length; i++) {
      s[i] = this.decay * s[i] + (1 - this.decay) * g[i] * g[i];
      theta[i] -= (this.learningRate * g[i]) / (Math.sqrt(s[i]) + this.epsilon);
    }
  }
}
