import { wholeNumber } from "../error/check.js";
import { type Matrix, type MatrixLike, selectRows } from "../matrix/index.js";
import { toMatrix } from "../matrix/matrix.js";
import type { Random } from "../number/index.js";

/** Some examples with their targets. */
export interface Batch {
  readonly X: Matrix;
  readonly y: Matrix;
}

/**
 * Cuts examples and targets into batches of `size`, the last one smaller where they do not divide.
 *
 * @example
 * ```ts
 * const parts = batches([[1], [2], [3]], [[0], [1], [0]], 2);
 * console.log(parts.map(({ X }) => X.toArray())); // [ [ [ 1 ], [ 2 ] ], [ [ 3 ] ] ]
 * ```
 * @param random shuffles first; left out, the order is kept
 * @throws RangeError when there are no examples, or another number of targets
 */
export function batches(X: MatrixLike, y: MatrixLike, size: number, random?: Random): Batch[] {
  const [inputs, targets] = examples("batches", X, y);
  wholeNumber("batches: size", size);
  const numbers = Array.from({ length: inputs.rows }, (_, i) => i);
  const order = random === undefined ? numbers : random.shuffle(numbers);
  const cut: Batch[] = [];
  for (let start = 0; start < order.length; start += size) {
    const rows = order.slice(start, start + size);
    cut.push({ X: selectRows(inputs, rows), y: selectRows(targets, rows) });
  }
  return cut;
}

/** Inputs and targets as matrices. @throws RangeError unless equally many, and at least one */
export function examples(name: string, X: MatrixLike, y: MatrixLike): [Matrix, Matrix] {
  const inputs = toMatrix(X, `${name}: X`);
  const targets = toMatrix(y, `${name}: y`);
  if (inputs.rows !== targets.rows) {
    throw new RangeError(`${name}: got ${inputs.rows} examples but ${targets.rows} targets`);
  }
  if (inputs.rows === 0) throw new RangeError(`${name}: expected at least one example, got none`);
  return [inputs, targets];
}
