import { combineEntries } from "../matrix/elementwise.js";
import type { Matrix, MatrixLike } from "../matrix/index.js";
import { predictionsAndTargets } from "./loss.js";

/** (ŷ - y) / M for M examples, the gradient that a cross-entropy has at the logits. */
export function meanDifference(name: string, yHat: MatrixLike, y: MatrixLike): Matrix {
  const { predictions, targets } = predictionsAndTargets(name, yHat, y);
  const M = predictions.rows;
  return combineEntries(name, predictions, targets, (p, t) => (p - t) / M);
}
