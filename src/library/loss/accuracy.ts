import type { Matrix, MatrixLike } from "../matrix/index.js";
import { toMatrix } from "../matrix/matrix.js";
import { argMaxOfRow } from "../matrix/rows.js";
import { predictionsAndTargets } from "./loss.js";

/**
 * Whether targets name classes: one-hot rows, or a single column of 0 and 1, or of -1 and 1.
 */
export function areClasses(y: Matrix): boolean {
  if (y.columns === 1) {
    return y.data.every((t) => t === 0 || t === 1) || y.data.every((t) => t === -1 || t === 1);
  }
  const sums = new Float64Array(y.rows);
  y.data.forEach((t, i) => {
    sums[Math.floor(i / y.columns)] += t;
  });
  return y.columns > 0 && y.data.every((t) => t === 0 || t === 1) && sums.every((s) => s === 1);
}

/** The middle of the two targets that a single column holds. */
export function middleOf(y: Matrix): number {
  return y.data.some((t) => t === -1) ? 0 : 1 / 2;
}

/**
 * The share of examples whose class is predicted right, from 0 to 1. With several outputs the class
 * is the largest one's. With one, it is 1 from the middle of the two targets up: from 1/2 for 0 and
 * 1, from 0 for -1 and 1.
 *
 * @example
 * ```ts
 * const yHat = [[0.9, 0.1], [0.2, 0.8]];
 * console.log(accuracy(yHat, [[1, 0], [1, 0]])); // 0.5
 * ```
 * @param middle where class 1 begins, if a single column of targets does not show it
 * @throws RangeError unless the targets are classes, in the shape of the predictions
 */
export function accuracy(
  yHat: MatrixLike,
  y: MatrixLike,
  middle = middleOf(toMatrix(y, "accuracy: targets")),
): number {
  const { predictions: P, targets: Y } = predictionsAndTargets("accuracy", yHat, y);
  if (!areClasses(Y)) {
    throw new RangeError("accuracy: expected one-hot targets, or a column of 0 and 1, or -1 and 1");
  }
  return countRight(P, Y, middle) / P.rows;
}

/** How many examples are predicted right, in matrices that are known to fit. */
export function countRight(P: Matrix, Y: Matrix, middle: number): number {
  let right = 0;
  for (let row = 0; row < P.rows; row++) {
    if (classOf(P, row, middle) === classOf(Y, row, middle)) right++;
  }
  return right;
}

function classOf(A: Matrix, row: number, middle: number): number {
  return A.columns > 1 ? argMaxOfRow(A, row) : Number(A.data[row] >= middle);
}
