import { addScaled } from "../../matrix/add-scaled.js";
import { Optimizer } from "./optimizer.js";

/**
 * Plain ("vanilla") gradient descent, θ ← θ - η g. It is batch, mini-batch or stochastic gradient
 * descent by the examples that g was computed from.
 *
 * IIT Hyderabad, "How to use Gradient Descent"; IIIT-Allahabad, "Gradient descent".
 *
 * @example
 * ```ts
 * console.log(new SGD({ learningRate: 0.5 }).step([1], [3])); // [ -0.5 ]
 * ```
 */
export class SGD extends Optimizer {
  /** @param options learningRate η, above 0 */
  constructor(options: { readonly learningRate: number }) {
    super("SGD", options.learningRate);
  }

  protected move(theta: Float64Array, g: Float64Array): void {
    addScaled(theta, -this.learningRate, g);
  }
}
