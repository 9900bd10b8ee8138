import { Matrix, requireSameShape } from "./matrix.js";

/** The function applied to each entry. */
export function map(A: Matrix, of: (entry: number) => number): Matrix {
  const result = new Matrix(A.rows, A.columns);
  for (let i = 0; i < A.data.length; i++) result.data[i] = of(A.data[i] as number);
  return result;
}

/** The function applied to each pair of entries. @throws RangeError unless shapes are equal */
export function zip(
  name: string,
  A: Matrix,
  B: Matrix,
  of: (a: number, b: number) => number,
): Matrix {
  requireSameShape(name, A, B);
  const result = new Matrix(A.rows, A.columns);
  for (let i = 0; i < A.data.length; i++) {
    result.data[i] = of(A.data[i] as number, B.data[i] as number);
  }
  return result;
}

/** A + B. @throws RangeError unless shapes are equal */
export function add(A: Matrix, B: Matrix): Matrix {
  return zip("add", A, B, (a, b) => a + b);
}

/** A - B. @throws RangeError unless shapes are equal */
export function subtract(A: Matrix, B: Matrix): Matrix {
  return zip("subtract", A, B, (a, b) => a - b);
}

/** A ⊙ B, the product entry by entry. @throws RangeError unless shapes are equal */
export function hadamard(A: Matrix, B: Matrix): Matrix {
  return zip("hadamard", A, B, (a, b) => a * b);
}

/** Each entry times `factor`. */
export function scale(A: Matrix, factor: number): Matrix {
  return map(A, (a) => a * factor);
}

/** A with `row` (1 x columns) added to each of its rows. @throws RangeError on other shapes */
export function addToRows(A: Matrix, row: Matrix): Matrix {
  if (row.rows !== 1 || row.columns !== A.columns) {
    throw new RangeError(`addToRows: expected a 1x${A.columns} row, got ${row.shape}`);
  }
  const result = new Matrix(A.rows, A.columns, A.data.slice());
  for (let i = 0; i < A.rows; i++) {
    for (let j = 0; j < A.columns; j++) {
      result.data[i * A.columns + j] += row.data[j] as number;
    }
  }
  return result;
}

/** The sum of all rows, 1 x columns. */
export function sumOfRows(A: Matrix): Matrix {
  const sum = new Matrix(1, A.columns);
  for (let i = 0; i < A.rows; i++) {
    for (let j = 0; j < A.columns; j++) sum.data[j] += A.data[i * A.columns + j] as number;
  }
  return sum;
}

/** The transpose Aᵀ. */
export function transpose(A: Matrix): Matrix {
  const result = new Matrix(A.columns, A.rows);
  for (let i = 0; i < A.rows; i++) {
    for (let j = 0; j < A.columns; j++) {
      result.data[j * A.rows + i] = A.data[i * A.columns + j] as number;
    }
  }
  return result;
}
