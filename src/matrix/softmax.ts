import { invalid } from "../error/check.js";

/**
 * ŷ_j = e^(a_j) / Σ_i e^(a_i): positive numbers that sum to 1. Shifted by the largest a_i first,
 * which changes nothing but keeps the exponentials from overflowing.
 *
 * CS7015, "Output functions and loss functions".
 * @throws RangeError when `a` is empty or holds a number that is not finite
 */
export function softmax(a: readonly number[]): number[] {
  requireNumbers("softmax", a);
  const largest = a.reduce((x, y) => Math.max(x, y));
  const exponentials = a.map((entry) => Math.exp(entry - largest));
  const sum = exponentials.reduce((x, y) => x + y);
  return exponentials.map((e) => e / sum);
}

/**
 * log Σ_i e^(a_i), the logarithm of softmax's denominator, with the same shift: neither overflows.
 * @throws RangeError as {@link softmax}
 */
export function logSumExp(a: readonly number[]): number {
  requireNumbers("logSumExp", a);
  const largest = a.reduce((x, y) => Math.max(x, y));
  return largest + Math.log(a.reduce((sum, entry) => sum + Math.exp(entry - largest), 0));
}

function requireNumbers(name: string, a: readonly number[]): void {
  if (!Array.isArray(a) || a.length === 0) throw invalid(name, "at least one number", a);
  const bad = a.findIndex((entry) => !Number.isFinite(entry));
  if (bad >= 0) throw invalid(name, "finite numbers", a[bad]);
}
