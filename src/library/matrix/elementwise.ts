import { type Matrix, requireSameShape } from "./matrix.js";
import { resultMatrix } from "./workspace.js";

/**
 * The function applied to each entry.
 *
 * @example
 * ```ts
 * console.log(mapEntries(Matrix.from([[1, 4, 9]]), Math.sqrt).toArray()); // [ [ 1, 2, 3 ] ]
 * ```
 */
export function mapEntries(A: Matrix, of: (entry: number) => number): Matrix {
  const result = resultMatrix(A.rows, A.columns);
  const { data } = A;
  const to = result.data;
  for (let i = 0; i < data.length; i++) to[i] = of(data[i]);
  return result;
}

/**
 * The function applied to each pair of entries.
 * @param name who asks, for the message
 * @throws RangeError unless shapes are equal
 * @example
 * ```ts
 * const [A, B] = [Matrix.from([[1, 2]]), Matrix.from([[5, 1]])];
 * console.log(combineEntries("larger", A, B, Math.max).toArray()); // [ [ 5, 2 ] ]
 * ```
 */
export function combineEntries(
  name: string,
  A: Matrix,
  B: Matrix,
  of: (a: number, b: number) => number,
): Matrix {
  requireSameShape(name, A, B);
  const result = resultMatrix(A.rows, A.columns);
  const a = A.data;
  const b = B.data;
  const to = result.data;
  for (let i = 0; i < a.length; i++) to[i] = of(a[i], b[i]);
  return result;
}

/**
 * The sum of the function's values over all pairs of entries.
 * @param name who asks, for the message
 * @throws RangeError unless shapes are equal
 * @example
 * ```ts
 * const [A, B] = [Matrix.from([[1, 2]]), Matrix.from([[5, 1]])];
 * console.log(sumOverEntries("dot", A, B, (a, b) => a * b)); // 7
 * ```
 */
export function sumOverEntries(
  name: string,
  A: Matrix,
  B: Matrix,
  of: (a: number, b: number) => number,
): number {
  requireSameShape(name, A, B);
  const a = A.data;
  const b = B.data;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += of(a[i], b[i]);
  return sum;
}

/**
 * A + B. @throws RangeError unless shapes are equal
 *
 * @example
 * ```ts
 * const sum = addMatrices(Matrix.from([[1, 2]]), Matrix.from([[10, 20]]));
 * console.log(sum.toArray()); // [ [ 11, 22 ] ]
 * ```
 */
export function addMatrices(A: Matrix, B: Matrix): Matrix {
  return combineEntries("addMatrices", A, B, (a, b) => a + b);
}

/**
 * A - B. @throws RangeError unless shapes are equal
 *
 * @example
 * ```ts
 * const difference = subtractMatrices(Matrix.from([[10, 20]]), Matrix.from([[1, 2]]));
 * console.log(difference.toArray()); // [ [ 9, 18 ] ]
 * ```
 */
export function subtractMatrices(A: Matrix, B: Matrix): Matrix {
  return combineEntries("subtractMatrices", A, B, (a, b) => a - b);
}

/**
 * A ⊙ B, the product entry by entry. @throws RangeError unless shapes are equal
 *
 * @example
 * ```ts
 * const product = hadamard(Matrix.from([[1, 2]]), Matrix.from([[10, 20]]));
 * console.log(product.toArray()); // [ [ 10, 40 ] ]
 * ```
 */
export function hadamard(A: Matrix, B: Matrix): Matrix {
  return combineEntries("hadamard", A, B, (a, b) => a * b);
}

/** D ⊙ f(A), in one pass. @throws RangeError unless shapes are equal */
export function hadamardMap(D: Matrix, A: Matrix, of: (entry: number) => number): Matrix {
  requireSameShape("hadamardMap", D, A);
  const result = resultMatrix(A.rows, A.columns);
  const d = D.data;
  const a = A.data;
  const to = result.data;
  for (let i = 0; i < a.length; i++) to[i] = d[i] * of(a[i]);
  return result;
}

/**
 * Each entry times `factor`.
 *
 * @example
 * ```ts
 * console.log(scaleMatrix(Matrix.from([[1, 2]]), 3).toArray()); // [ [ 3, 6 ] ]
 * ```
 */
export function scaleMatrix(A: Matrix, factor: number): Matrix {
  return mapEntries(A, (a) => a * factor);
}

/** The sum of all rows, 1 x columns. */
export function sumOfRows(A: Matrix): Matrix {
  const result = resultMatrix(1, A.columns);
  const { columns, data } = A;
  for (let j = 0; j < columns; j++) {
    let sum = 0;
    for (let at = j; at < data.length; at += columns) sum += data[at];
    result.data[j] = sum;
  }
  return result;
}

/**
 * The transpose Aᵀ.
 *
 * @example
 * ```ts
 * console.log(transpose(Matrix.from([[1, 2, 3]])).toArray()); // [ [ 1 ], [ 2 ], [ 3 ] ]
 * ```
 */
export function transpose(A: Matrix): Matrix {
  const result = resultMatrix(A.columns, A.rows);
  for (let i = 0; i < A.rows; i++) {
    for (let j = 0; j < A.columns; j++) {
      result.data[j * A.rows + i] = A.data[i * A.columns + j];
    }
  }
  return result;
}
