import { exponential } from "../../number/exponential.js";
import type { ActivationFunction } from "./activation-function.js";

/**
 * The logistic function σ(a) = 1 / (1 + e^(-a)), with values in (0, 1);
 * σ'(a) = σ(a) (1 - σ(a)), at most 1/4.
 *
 * Amrita, "Calculation of Δw"; IIIT-Allahabad, "Sigmoid example".
 *
 * @example
 * ```ts
 * console.log(sigmoid.value(0), sigmoid.derivative(0)); // 0.5 0.25
 * ```
 */
export const sigmoid: ActivationFunction = {
  name: "sigmoid",
  value(a) {
    // e^(-|a|) never overflows, whichever sign a has.
    const e = exponential(-Math.abs(a));
    return a >= 0 ? 1 / (1 + e) : e / (1 + e);
  },
  derivative(a) {
    const e = exponential(-Math.abs(a));
    return e / ((1 + e) * (1 + e));
  },
  derivativeFromValue: (h) => h * (1 - h),
};
