import { positive } from "../../error/check.js";
import type { ActivationFunction } from "./activation-function.js";

/**
 * The rectified linear unit max(0, a); its derivative is 1 for a > 0 and 0 for a < 0.
 * At the kink a = 0 the subgradient 0 is taken.
 *
 * Amrita, "Hyper parameter tuning".
 */
export const relu: ActivationFunction = {
  name: "ReLU",
  value: (a) => Math.max(a, 0),
  derivative: (a) => (a > 0 ? 1 : 0),
};

/**
 * The leaky rectified linear unit: a for a > 0 and slope · a otherwise (Maas, Hannun and Ng, 2013).
 * At the kink a = 0 the subgradient `slope` is taken.
 * @param slope the small slope on the left, above 0
 */
export function leakyRelu(slope = 0.01): ActivationFunction {
  positive("leakyRelu: slope", slope);
  return {
    name: `leaky ReLU (${slope})`,
    value: (a) => (a > 0 ? a : slope * a),
    derivative: (a) => (a > 0 ? 1 : slope),
  };
}
