import { invalid } from "../error/check.js";
import { exponential } from "../number/exponential.js";
import { logarithm } from "../number/logarithm.js";
import type { Matrix } from "./matrix.js";
import { resultMatrix } from "./workspace.js";

/**
 * ŷ_j = e^(a_j) / Σ_i e^(a_i): positive numbers that sum to 1. Shifted by the largest a_i first,
 * which changes nothing but keeps the exponentials from overflowing.
 *
 * CS7015, "Output functions and loss functions".
 *
 * @example
 * ```ts
 * console.log(softmax([1, 2, 3]).map((p) => p.toFixed(3))); // [ '0.090', '0.245', '0.665' ]
 * ```
 * @throws RangeError when `a` is empty or holds a number that is not finite
 */
export function softmax(a: readonly number[]): number[] {
  requireNumbers("softmax", a);
  const largest = a.reduce((x, y) => Math.max(x, y));
  const exponentials = a.map((entry) => exponential(entry - largest));
  const sum = exponentials.reduce((x, y) => x + y);
  return exponentials.map((e) => e / sum);
}

/**
 * log Σ_i e^(a_i), the logarithm of softmax's denominator, with the same shift: neither overflows.
 *
 * @example
 * ```ts
 * console.log(logSumExp([1000, 1000]).toFixed(4)); // 1000.6931
 * ```
 * @throws RangeError as {@link softmax}
 */
export function logSumExp(a: readonly number[]): number {
  requireNumbers("logSumExp", a);
  const largest = a.reduce((x, y) => Math.max(x, y));
  return largest + logarithm(a.reduce((sum, entry) => sum + exponential(entry - largest), 0));
}

/** {@link softmax} of each row. */
export function softmaxOfRows(A: Matrix): Matrix {
  const result = resultMatrix(A.rows, A.columns);
  const { rows, columns, data: a } = A;
  const yHat = result.data;
  for (let i = 0; i < rows; i++) {
    const largest = largestOfRow("softmax", A, i);
    const start = i * columns;
    const end = start + columns;
    let sum = 0;
    for (let at = start; at < end; at++) {
      const e = exponential(a[at] - largest);
      yHat[at] = e;
      sum += e;
    }
    for (let at = start; at < end; at++) yHat[at] /= sum;
  }
  return result;
}

/** {@link logSumExp} of row `row`. */
export function logSumExpOfRow(A: Matrix, row: number): number {
  const largest = largestOfRow("logSumExp", A, row);
  let sum = 0;
  for (let at = row * A.columns; at < (row + 1) * A.columns; at++) {
    sum += exponential(A.data[at] - largest);
  }
  return largest + logarithm(sum);
}

function largestOfRow(name: string, { data, columns }: Matrix, row: number): number {
  if (columns === 0) throw invalid(name, "at least one number", []);
  let largest = Number.NEGATIVE_INFINITY;
  for (let at = row * columns; at < (row + 1) * columns; at++) {
    const entry = data[at];
    if (!Number.isFinite(entry)) throw invalid(name, "finite numbers", entry);
    if (entry > largest) largest = entry;
  }
  return largest;
}

function requireNumbers(name: string, a: readonly number[]): void {
  if (!Array.isArray(a) || a.length === 0) throw invalid(name, "at least one number", a);
  const bad = a.findIndex((entry) => !Number.isFinite(entry));
  if (bad >= 0) throw invalid(name, "finite numbers", a[bad]);
}
