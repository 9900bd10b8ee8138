import { exponential } from "../../number/exponential.js";
import { hyperbolicTangent } from "../../number/hyperbolic-tangent.js";
import type { ActivationFunction } from "./activation-function.js";

/**
 * The hyperbolic tangent, with values in (-1, 1); tanh'(a) = 1 - tanh²(a), at most 1. In terms of
 * the logistic function, tanh(a) = 2σ(2a) - 1 and tanh'(a) = 4σ'(2a).
 *
 * Amrita, "Hyper parameter tuning".
 *
 * @example
 * ```ts
 * console.log(tanh.value(0), tanh.derivative(0)); // 0 1
 * ```
 */
export const tanh: ActivationFunction = {
  name: "tanh",
  value: hyperbolicTangent,
  derivative(a) {
    // 1 - tanh²(a) would cancel all its digits where |a| is large.
    const e = exponential(-2 * Math.abs(a));
    return (4 * e) / ((1 + e) * (1 + e));
  },
  derivativeFromValue: (h) => (1 - h) * (1 + h),
};
