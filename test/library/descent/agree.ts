import { expect } from "vitest";

/**
 * Passes where every analytic gradient is as near its finite difference as float64 allows; fails
 * with both and their relative error.
 * @param noise what rounding may leave of a difference quotient, for losses of everyday size
 */
export function expectGradientsAgree(
  analytic: ArrayLike<number>,
  numeric: ArrayLike<number>,
  { relative = 1e-6, noise = 1e-8 } = {},
): void {
  expect(analytic.length).toBe(numeric.length);
  const wrong = Array.from(analytic).flatMap((a, i) => {
    const n = numeric[i] as number;
    const largest = Math.max(Math.abs(a), Math.abs(n));
    const agrees = Math.abs(a - n) <= relative * largest + noise;
    return agrees ? [] : [`[${i}] ${a} != ${n}: off by ${Math.abs(a - n) / largest} of it`];
  });
  expect(wrong, "analytic != numeric: relative error").toEqual([]);
}
