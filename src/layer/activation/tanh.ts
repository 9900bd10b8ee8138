import type { ActivationFunction } from "./activation-function.js";

/**
 * The hyperbolic tangent, with values in (-1, 1); tanh'(a) = 1 - tanh²(a).
 *
 * Amrita, "Hyper parameter tuning".
 */
export const tanh: ActivationFunction = {
  name: "tanh",
  value: Math.tanh,
  derivative(a) {
    const h = Math.tanh(a);
    return 1 - h * h;
  },
};
