import { invalid } from "../error/check.js";
import type { Matrix } from "../matrix/index.js";

/** How far the probabilities of one row may be from a sum of 1. */
const SUM_TOLERANCE = 1e-9;

/** @throws RangeError unless each row holds numbers in [0, 1] that sum to 1 */
export function requireDistributions(name: string, rows: Matrix): void {
  requireProbabilities(name, rows);
  for (let i = 0; i < rows.rows; i++) {
    const sum = rows.row(i).reduce((a, b) => a + b, 0);
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      throw invalid(`${name}, row ${i}`, "probabilities that sum to 1", `a sum of ${sum}`);
    }
  }
}

/** @throws RangeError unless each entry is in [0, 1] */
export function requireProbabilities(name: string, rows: Matrix): void {
  const outside = rows.data.findIndex((p) => !(p >= 0 && p <= 1));
  if (outside >= 0) {
    const row = Math.floor(outside / rows.columns);
    throw invalid(`${name}, row ${row}`, "probabilities", rows.data[outside]);
  }
}
