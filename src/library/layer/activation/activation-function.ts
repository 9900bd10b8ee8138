/**
 * An activation function g with its derivative: h = g(a) for a pre-activation a, and g'(a).
 * Where g has a kink, `derivative` is one documented subgradient. Layers call the functions without
 * `this`.
 */
export interface ActivationFunction {
  readonly name: string;
  /** g(a) */
  value(a: number): number;
  /** g'(a) */
  derivative(a: number): number;
  /** g'(a) from h = g(a), where that is known to save time; as precise as h is. */
  readonly derivativeFromValue?: (h: number) => number;
}
