import { blockedProduct } from "./blocked-product.js";
import type { Matrix } from "./matrix.js";
import { plainProduct, rowProduct } from "./plain-product.js";
import { resultMatrix } from "./workspace.js";

/** A product with fewer multiplications than this is faster by plain loops. */
export const WORTH_PACKING = 1000;

/**
 * A B. @throws RangeError unless A has as many columns as B has rows
 *
 * @example
 * ```ts
 * const product = multiplyMatrices(Matrix.from([[1, 2], [3, 4]]), Matrix.from([[5], [6]]));
 * console.log(product.toArray()); // [ [ 17 ], [ 39 ] ]
 * ```
 */
export function multiplyMatrices(A: Matrix, B: Matrix): Matrix {
  requireInner("multiplyMatrices", A, B, A.columns, B.rows);
  const product = resultMatrix(A.rows, B.columns);
  into(product, A, A.columns, 1, B, B.columns, 1, A.columns);
  return product;
}

/**
 * A Bᵀ. @throws RangeError unless A and B have equally many columns
 *
 * @example
 * ```ts
 * const H = Matrix.from([[1, 2]]);
 * const W = Matrix.from([[3, 4], [5, 6]]);
 * console.log(multiplyTransposed(H, W).toArray()); // [ [ 11, 17 ] ]
 * ```
 */
export function multiplyTransposed(A: Matrix, B: Matrix): Matrix {
  requireInner("multiplyTransposed", A, B, A.columns, B.columns);
  const product = resultMatrix(A.rows, B.rows);
  into(product, A, A.columns, 1, B, 1, B.columns, A.columns);
  return product;
}

/** H Wᵀ + b, with b (1 x outputs) added to every row. @throws RangeError on other shapes */
export function affine(H: Matrix, W: Matrix, b: Matrix): Matrix {
  if (b.rows !== 1 || b.columns !== W.rows) {
    throw new RangeError(`affine: expected a 1x${W.rows} row, got ${b.shape}`);
  }
  const A = multiplyTransposed(H, W);
  const { columns, data } = A;
  for (let j = 0; j < columns; j++) {
    const bias = b.data[j];
    for (let at = j; at < data.length; at += columns) data[at] += bias;
  }
  return A;
}

/**
 * Aᵀ B. @throws RangeError unless A and B have equally many rows
 *
 * @example
 * ```ts
 * const deltas = Matrix.from([[1], [2]]);
 * const H = Matrix.from([[3, 5], [4, 6]]);
 * console.log(transposedMultiply(deltas, H).toArray()); // [ [ 11, 17 ] ]
 * ```
 */
export function transposedMultiply(A: Matrix, B: Matrix): Matrix {
  requireInner("transposedMultiply", A, B, A.rows, B.rows);
  const product = resultMatrix(A.columns, B.columns);
  into(product, A, 1, A.columns, B, B.columns, 1, A.rows);
  return product;
}

/** Fills `product` with A B, or a transpose of either by its strides; `depth` is the inner size. */
function into(
  { data: C, rows: m, columns: n }: Matrix,
  { data: A }: Matrix,
  aDown: number,
  aRight: number,
  { data: B }: Matrix,
  bDown: number,
  bRight: number,
  depth: number,
): void {
  product(C, A, aDown, aRight, B, bDown, bRight, m, depth, n);
}

/**
 * C = A B, of m x k and k x n numbers, in the way that is fastest for their size; all ways give the
 * same bits in float64. Arguments as in `plainProduct`.
 */
export function product(
  C: Float64Array,
  A: Float64Array,
  aDown: number,
  aRight: number,
  B: Float64Array,
  bDown: number,
  bRight: number,
  m: number,
  k: number,
  n: number,
): void {
  // What is used only once is not worth packing, however large it is.
  const isLarge = m > 1 && k > 1 && m * n * k >= WORTH_PACKING;
  if (isLarge && blockedProduct(C, A, aDown, aRight, B, bDown, bRight, m, k, n)) return;
  if (m === 1) rowProduct(C, A, aRight, B, bDown, bRight, k, n);
  else plainProduct(C, A, aDown, aRight, B, bDown, bRight, m, k, n);
}

function requireInner(name: string, A: Matrix, B: Matrix, left: number, right: number): void {
  if (left !== right) {
    throw new RangeError(`${name}: shapes do not fit, got ${A.shape} and ${B.shape}`);
  }
}
