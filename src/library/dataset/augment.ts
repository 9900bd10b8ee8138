import { finite, positive, wholeNumber } from "../error/check.js";
import { Matrix } from "../matrix/index.js";
import type { Random } from "../number/index.js";
import { portableCosSin } from "../number/portable.js";
import { type Dataset, dataset } from "./dataset.js";

/** A change that leaves the class of an example as it is; returns a new array. */
export type Augmentation = (x: readonly number[]) => readonly number[];

/**
 * Data set augmentation: the examples, and `copies` changed copies of each with the same label.
 * Amrita, "Regularization".
 *
 * @example
 * ```ts
 * const one = dataset([[1, 2]], [0], 1);
 * const two = augment(one, 1, mirrorInput(0));
 * console.log(two.X.toArray(), two.labels); // [ [ 1, 2 ], [ -1, 2 ] ] [ 0, 0 ]
 * ```
 * @throws RangeError where a change gives another number of inputs
 */
export function augment(data: Dataset, copies: number, change: Augmentation): Dataset {
  wholeNumber("augment: copies", copies);
  const originals = data.X.toArray();
  const rows = [...originals];
  const labels = [...data.labels];
  for (let copy = 0; copy < copies; copy++) {
    originals.forEach((x, i) => {
      rows.push([...change(x)]);
      labels.push(data.labels[i]);
    });
  }
  return dataset(Matrix.from(rows, "augment: changed rows"), labels, data.classes);
}

/**
 * Adds normal noise to every input. @param spread its standard deviation, above 0
 *
 * @example
 * ```ts
 * const moved = jitter(new Random(1), 0.01)([1, 2]);
 * console.log(moved.map((x) => x.toFixed(0))); // [ '1', '2' ]
 * ```
 */
export function jitter(random: Random, spread: number): Augmentation {
  positive("jitter: spread", spread);
  return (x) => x.map((xi) => random.normal(xi, spread));
}

/**
 * Mirrors input number `input`, from 0: its sign changes.
 *
 * @example
 * ```ts
 * console.log(mirrorInput(0)([3, 4])); // [ -3, 4 ]
 * ```
 */
export function mirrorInput(input: number): Augmentation {
  wholeNumber("mirrorInput: input", input, 0);
  return (x) => x.map((xi, i) => (i === input ? -xi : xi));
}

/**
 * Turns points of the plane about the origin by an angle drawn from ±`largest`, in radians.
 *
 * @example
 * ```ts
 * const [x, y] = rotatePoint(new Random(1), 0.2)([3, 4]);
 * console.log(Math.hypot(x, y).toFixed(6)); // 5.000000
 * ```
 */
export function rotatePoint(random: Random, largest: number): Augmentation {
  positive("rotatePoint: largest", finite("rotatePoint: largest", largest));
  return ([x = 0, y = 0]) => {
    const [cos, sin] = portableCosSin(random.uniform(-largest, largest));
    return [cos * x - sin * y, sin * x + cos * y];
  };
}
