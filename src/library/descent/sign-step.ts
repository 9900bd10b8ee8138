import { finite, positive } from "../error/check.js";
import type { DifferentiableFunction } from "./differentiable.js";

/** A push to either side of x, with what the function does. */
export interface SignStep {
  /** sign(f'(x)): -1, 0 or 1 */
  readonly sign: number;
  /** f(x) */
  readonly here: number;
  /** f(x + p sign f'(x)): larger than `here` for a small p, unless f'(x) = 0 */
  readonly up: number;
  /** f(x - p sign f'(x)): smaller than `here` for a small p, unless f'(x) = 0 */
  readonly down: number;
}

/**
 * Pushes x by p in the direction of the slope's sign, and against it.
 *
 * IIT Hyderabad, "Gradient Descent: A 1D Example"; the slide leaves out f'(x) ≠ 0 (E05).
 *
 * @example
 * ```ts
 * console.log(signStep(parabola, 3, 1)); // { sign: 1, here: 9, up: 16, down: 4 }
 * ```
 * @param x finite
 * @param p size of the push, above 0
 */
export function signStep(f: DifferentiableFunction, x: number, p: number): SignStep {
  finite("signStep: x", x);
  positive("signStep: p", p);
  const sign = Math.sign(f.derivative(x));
  return { sign, here: f.value(x), up: f.value(x + p * sign), down: f.value(x - p * sign) };
}
