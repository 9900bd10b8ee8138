import { Matrix } from "../../matrix/index.js";

/** The first rows of numbers that lie row by row, as a matrix on the same memory. */
export function rowsOf(data: Float64Array, rows: number, columns: number): Matrix {
  const count = rows * columns;
  // Full batches need no view, which costs more than the matrix around it.
  return new Matrix(rows, columns, data.length === count ? data : data.subarray(0, count));
}
