import { Optimizer } from "./optimizer.js";
import { fraction } from "./options.js";

/** Options of {@link Momentum} and {@link Nesterov}. */
export interface MomentumOptions {
  /** η, above 0 */
  readonly learningRate: number;
  /** μ in [0, 1), the share of the velocity that is kept; 0.9 when left out. */
  readonly momentum?: number;
}

/**
 * Momentum: v ← μ v - η g, θ ← θ + v.
 *
 * Polyak (1964), in the form of Sutskever, Martens, Dahl and Hinton (2013), equations (1) and (2),
 * and of CS231n. The other form in use, v ← μ v + g with θ ← θ - η v, takes the same steps as long
 * as η does not change. BP deck, "Comments on BP"; Amrita, "Hyper parameter tuning".
 *
 * @example
 * ```ts
 * const optimizer = new Momentum({ learningRate: 0.5, momentum: 0.5 });
 * const once = optimizer.step([0], [1]);
 * console.log(once, optimizer.step(once, [1])); // [ -0.5 ] [ -1.25 ]
 * ```
 */
export class Momentum extends Optimizer {
  readonly momentum: number;
  /** v, one list for each parameter. */
  readonly velocity: Float64Array[] = this.remembered("velocity");

  constructor(options: MomentumOptions) {
    super("Momentum", options.learningRate);
    this.momentum = fraction("Momentum: momentum", options.momentum ?? 0.9);
  }

  protected move(theta: Float64Array, g: Float64Array, p: number): void {
    const v = this.velocity[p];
    for (let i = 0; i < theta.length; i++) {
      v[i] = this.momentum * v[i] - this.learningRate * g[i];
      theta[i] += v[i];
    }
  }
}
