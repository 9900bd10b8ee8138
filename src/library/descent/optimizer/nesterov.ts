import type { MomentumOptions } from "./momentum.js";
import { Optimizer } from "./optimizer.js";
import { fraction } from "./options.js";

/**
 * Nesterov's accelerated gradient: the gradient is taken where momentum is about to carry θ,
 * v ← μ v - η ∇L(φ + μ v), φ ← φ + v (Nesterov, 1983; Sutskever and others, 2013, (3) and (4)).
 *
 * Training computes gradients at the parameters it holds, so these are the looked-ahead ones,
 * θ = φ + μ v, as in Bengio, Boulanger-Lewandowski and Pascanu (2013) and CS231n:
 * v' = μ v - η g, θ ← θ - μ v + (1 + μ) v'. The steps are the same. Amrita, "Hyper parameter tuning".
 *
 * @example
 * ```ts
 * const optimizer = new Nesterov({ learningRate: 0.5, momentum: 0.5 });
 * const once = optimizer.step([0], [1]);
 * console.log(once, optimizer.step(once, [1])); // [ -0.75 ] [ -1.625 ]
 * ```
 */
export class Nesterov extends Optimizer {
  readonly momentum: number;
  /** v, one list for each parameter. */
  readonly velocity: Float64Array[] = this.remembered("velocity");

  constructor(options: MomentumOptions) {
    super("Nesterov", options.learningRate);
    this.momentum = fraction("Nesterov: momentum", options.momentum ?? 0.9);
  }

  protected move(theta: Float64Array, g: Float64Array, p: number): void {
    const mu = this.momentum;
    const v = this.velocity[p];
    for (let i = 0; i < theta.length; i++) {
      const before = v[i];
      v[i] = mu * before - this.learningRate * g[i];
      theta[i] = theta[i] - mu * before + (1 + mu) * v[i];
    }
  }
}
