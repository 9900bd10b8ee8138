import { invalid } from "../error/check.js";
import type { Matrix } from "./matrix.js";
import { resultMatrix } from "./workspace.js";

/**
 * The rows with the given indices, in their order, as a matrix of its own. @throws RangeError
 *
 * @example
 * ```ts
 * console.log(selectRows(Matrix.from([[1], [2], [3]]), [2, 0]).toArray()); // [ [ 3 ], [ 1 ] ]
 * ```
 */
export function selectRows(A: Matrix, indices: readonly number[]): Matrix {
  const { rows, columns, data } = A;
  const selected = resultMatrix(indices.length, columns);
  indices.forEach((row, i) => {
    if (!Number.isInteger(row) || row < 0 || row >= rows) {
      throw invalid("selectRows", `rows 0 to ${rows - 1}`, row);
    }
    selected.data.set(data.subarray(row * columns, (row + 1) * columns), i * columns);
  });
  return selected;
}

/**
 * The column of each row's largest entry, the first of equal ones. @throws RangeError if empty
 *
 * @example
 * ```ts
 * console.log(argMax(Matrix.from([[0.1, 0.9], [0.8, 0.2]]))); // [ 1, 0 ]
 * ```
 */
export function argMax(A: Matrix): number[] {
  if (A.columns === 0) throw invalid("argMax", "at least one column", A.columns);
  return Array.from({ length: A.rows }, (_, i) => argMaxOfRow(A, i));
}

/** {@link argMax} of row `row`. */
export function argMaxOfRow({ data, columns }: Matrix, row: number): number {
  const start = row * columns;
  let largest = start;
  for (let at = start + 1; at < start + columns; at++) {
    if (data[at] > data[largest]) largest = at;
  }
  return largest - start;
}
