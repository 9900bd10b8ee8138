import { zip } from "../matrix/elementwise.js";
import type { Matrix } from "../matrix/index.js";

/** (ŷ - y) / M for M examples, the gradient that a cross-entropy has at the logits. */
export function meanDifference(name: string, yHat: Matrix, y: Matrix): Matrix {
  const M = yHat.rows;
  return zip(name, yHat, y, (p, t) => (p - t) / M);
}
