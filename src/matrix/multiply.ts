import { Matrix } from "./matrix.js";

/** A B. @throws RangeError unless A has as many columns as B has rows */
export function multiply(A: Matrix, B: Matrix): Matrix {
  requireInner("multiply", A, B, A.columns, B.rows);
  const product = new Matrix(A.rows, B.columns);
  for (let i = 0; i < A.rows; i++) {
    for (let k = 0; k < A.columns; k++) {
      const factor = A.data[i * A.columns + k] as number;
      for (let j = 0; j < B.columns; j++) {
        product.data[i * B.columns + j] += factor * (B.data[k * B.columns + j] as number);
      }
    }
  }
  return product;
}

/** A Bᵀ. @throws RangeError unless A and B have equally many columns */
export function multiplyTransposed(A: Matrix, B: Matrix): Matrix {
  requireInner("multiplyTransposed", A, B, A.columns, B.columns);
  const product = new Matrix(A.rows, B.rows);
  for (let i = 0; i < A.rows; i++) {
    for (let j = 0; j < B.rows; j++) {
      let sum = 0;
      for (let k = 0; k < A.columns; k++) {
        sum += (A.data[i * A.columns + k] as number) * (B.data[j * B.columns + k] as number);
      }
      product.data[i * B.rows + j] = sum;
    }
  }
  return product;
}

/** Aᵀ B. @throws RangeError unless A and B have equally many rows */
export function transposedMultiply(A: Matrix, B: Matrix): Matrix {
  requireInner("transposedMultiply", A, B, A.rows, B.rows);
  const product = new Matrix(A.columns, B.columns);
  for (let k = 0; k < A.rows; k++) {
    for (let i = 0; i < A.columns; i++) {
      const factor = A.data[k * A.columns + i] as number;
      for (let j = 0; j < B.columns; j++) {
        product.data[i * B.columns + j] += factor * (B.data[k * B.columns + j] as number);
      }
    }
  }
  return product;
}

function requireInner(name: string, A: Matrix, B: Matrix, left: number, right: number): void {
  if (left !== right) {
    throw new RangeError(`${name}: shapes do not fit, got ${A.shape} and ${B.shape}`);
  }
}
