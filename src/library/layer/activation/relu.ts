import { positive } from "../../error/check.js";
import type { ActivationFunction } from "./activation-function.js";

/**
 * The rectified linear unit max(0, a); its derivative is 1 for a > 0 and 0 for a < 0.
 * At the kink a = 0 the subgradient 0 is taken.
 *
 * Amrita, "Hyper parameter tuning".
 *
 * @example
 * ```ts
 * console.log(relu.value(-2), relu.value(3), relu.derivative(3)); // 0 3 1
 * ```
 */
export const relu: ActivationFunction = {
  name: "ReLU",
  value: (a) => Math.max(a, 0),
  derivative: (a) => (a > 0 ? 1 : 0),
};

/**
 * The leaky rectified linear unit: a for a > 0 and slope · a otherwise (Maas, Hannun and Ng, 2013).
 * At the kink a = 0 the subgradient `slope` is taken.
 *
 * @example
 * ```ts
 * const g = leakyRelu(0.25);
 * console.log(g.value(-2), g.value(3), g.derivative(-2)); // -0.5 3 0.25
 * ```
 * @param slope the small slope on the left, above 0
 */
export function leakyRelu(slope = 0.01): LeakyRelu {
  return new LeakyRelu(positive("leakyRelu: slope", slope));
}

/** What {@link leakyRelu} makes: an activation that knows its slope. */
export class LeakyRelu implements ActivationFunction {
  readonly name: string;

  constructor(readonly slope: number) {
    this.name = `leaky ReLU (${slope})`;
  }

  readonly value = (a: number) => (a > 0 ? a : this.slope * a);
  readonly derivative = (a: number) => (a > 0 ? 1 : this.slope);
}
