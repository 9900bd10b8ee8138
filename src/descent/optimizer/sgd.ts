import { Optimizer } from "./optimizer.js";

/**
 * Plain ("vanilla") gradient descent, θ ← θ - η g. It is batch, mini-batch or stochastic gradient
 * descent by the examples that g was computed from.
 *
 * IIT Hyderabad, "How to use Gradient Descent"; IIIT-Allahabad, "Gradient descent".
 */
export class SGD extends Optimizer {
  /** @param options learningRate η, above 0 */
  constructor(options: { readonly learningRate: number }) {
    super("SGD", options.learningRate);
  }

  protected move(theta: Float64Array, g: Float64Array): void {
    const { learningRate } = this;
    for (let i = 0; i < theta.length; i++) {
      theta[i] = (theta[i] as number) - learningRate * (g[i] as number);
    }
  }
}
