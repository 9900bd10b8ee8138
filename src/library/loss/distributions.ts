import { invalid } from "../error/check.js";
import type { Matrix } from "../matrix/index.js";

/** How far the probabilities of one row may be from a sum of 1. */
export const SUM_TOLERANCE = 1e-9;

/** @throws RangeError unless each row holds numbers in [0, 1] that sum to 1 */
export function requireDistributions(name: string, rows: Matrix): void {
  requireProbabilities(name, rows);
  const { columns } = rows;
  for (let i = 0; i < rows.rows; i++) {
    let sum = 0;
    for (let at = i * columns; at < (i + 1) * columns; at++) sum += rows.data[at];
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      throw invalid(`${name}, row ${i}`, "probabilities that sum to 1", `a sum of ${sum}`);
    }
  }
}

/** @throws RangeError unless each entry is in [0, 1] */
export function requireProbabilities(name: string, rows: Matrix): void {
  for (let at = 0; at < rows.data.length; at++) {
    const p = rows.data[at];
    if (p >= 0 && p <= 1) continue;
    throw invalid(`${name}, row ${Math.floor(at / rows.columns)}`, "probabilities", p);
  }
}
