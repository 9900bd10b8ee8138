import { invalid } from "../error/check.js";
import type { Matrix } from "./matrix.js";
import { resultMatrix } from "./workspace.js";

/** The rows with the given indices, in their order, as a matrix of its own. @throws RangeError */
export function selectRows(A: Matrix, indices: readonly number[]): Matrix {
  const selected = resultMatrix(indices.length, A.columns);
  indices.forEach((row, i) => {
    if (!Number.isInteger(row) || row < 0 || row >= A.rows) {
      throw invalid("selectRows", `rows 0 to ${A.rows - 1}`, row);
    }
    const start = row * A.columns;
    for (let j = 0; j < A.columns; j++) {
      selected.data[i * A.columns + j] = A.data[start + j] as number;
    }
  });
  return selected;
}

/** The column of each row's largest entry, the first of equal ones. @throws RangeError if empty */
export function argMax(A: Matrix): number[] {
  if (A.columns === 0) throw invalid("argMax", "at least one column", A.columns);
  return Array.from({ length: A.rows }, (_, i) => {
    let largest = 0;
    for (let j = 1; j < A.columns; j++) {
      const here = A.data[i * A.columns + j] as number;
      if (here > (A.data[i * A.columns + largest] as number)) largest = j;
    }
    return largest;
  });
}
