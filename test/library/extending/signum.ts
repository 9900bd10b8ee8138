import { Optimizer } from "../../../src/library/index.js";

/** m ← 0.9 m + 0.1 g and θ ← θ - η sign(m), Bernstein and others (2018). */
export class Signum extends Optimizer {
  readonly mean = this.remembered("mean");

  constructor({ learningRate }: { readonly learningRate: number }) {
    super("Signum", learningRate);
  }

  protected move(theta: Float64Array, g: Float64Array, p: number): void {
    const m = this.mean[p];
    for (let i = 0; i < theta.length; i++) {
      m[i] = 0.9 * m[i] + 0.1 * g[i];
      theta[i] -= this.learningRate * Math.sign(m[i]);
    }
  }
}
