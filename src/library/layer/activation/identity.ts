import type { ActivationFunction } from "./activation-function.js";

/**
 * g(a) = a, the linear output for real-valued targets; g'(a) = 1. CS7015, output functions.
 *
 * @example
 * ```ts
 * console.log(identity.value(3), identity.derivative(3)); // 3 1
 * ```
 */
export const identity: ActivationFunction = {
  name: "identity",
  value: (a) => a,
  derivative: () => 1,
};
