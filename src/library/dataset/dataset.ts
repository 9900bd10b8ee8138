import { invalid, wholeNumber } from "../error/check.js";
import { Matrix, type MatrixLike } from "../matrix/index.js";

/** Examples with the class of each. */
export interface Dataset {
  /** Inputs, one example a row. */
  readonly X: Matrix;
  /** The class of each example, from 0. */
  readonly labels: readonly number[];
  /** Number of classes. */
  readonly classes: number;
}

/**
 * A data set from rows of inputs and their classes.
 *
 * @example
 * ```ts
 * const data = dataset([[0, 0], [1, 1]], [0, 1], 2);
 * console.log(data.X.shape, data.labels, data.classes); // 2x2 [ 0, 1 ] 2
 * ```
 */
export function dataset(rows: MatrixLike, labels: readonly number[], classes: number): Dataset {
  const X = Matrix.from(rows, "dataset: rows");
  requireLabels("dataset: labels", labels, classes);
  if (labels.length !== X.rows) throw invalid("dataset: labels", `${X.rows} of them`, labels);
  return { X, labels: [...labels], classes };
}

/**
 * Targets for a softmax: for each label a row of zeros with a 1 at its class.
 *
 * @example
 * ```ts
 * console.log(oneHot([2, 0], 3).toArray()); // [ [ 0, 0, 1 ], [ 1, 0, 0 ] ]
 * ```
 * @param classes number of columns, at least 1
 * @throws RangeError on a label that is not a whole number from 0 to classes - 1
 */
export function oneHot(labels: readonly number[], classes: number): Matrix {
  requireLabels("oneHot: labels", labels, classes);
  const Y = new Matrix(labels.length, classes);
  labels.forEach((label, i) => {
    Y.data[i * classes + label] = 1;
  });
  return Y;
}

/**
 * Targets for a hinge loss: a column of -1 for class 0 and 1 for class 1.
 *
 * @example
 * ```ts
 * console.log(signTargets([0, 1, 1]).toArray()); // [ [ -1 ], [ 1 ], [ 1 ] ]
 * ```
 */
export function signTargets(labels: readonly number[]): Matrix {
  requireLabels("signTargets: labels", labels, 2);
  return Matrix.from(labels.map((label) => [label === 1 ? 1 : -1]));
}

/**
 * Targets for one logistic output: a column of 0 and 1.
 *
 * @example
 * ```ts
 * console.log(binaryTargets([0, 1, 1]).toArray()); // [ [ 0 ], [ 1 ], [ 1 ] ]
 * ```
 */
export function binaryTargets(labels: readonly number[]): Matrix {
  requireLabels("binaryTargets: labels", labels, 2);
  return Matrix.from(labels.map((label) => [label]));
}

/** @throws RangeError unless each label is a whole number from 0 to classes - 1 */
export function requireLabels(name: string, labels: readonly number[], classes: number): void {
  wholeNumber(`${name}: number of classes`, classes);
  if (!Array.isArray(labels)) throw invalid(name, "an array of classes", labels);
  labels.forEach((label, i) => {
    if (!Number.isInteger(label) || label < 0 || label >= classes) {
      throw invalid(`${name}: number ${i}`, `a class from 0 to ${classes - 1}`, label);
    }
  });
}
