import { type Dataset, dataset } from "./dataset.js";

/**
 * Exclusive or: class 1 where just one of the two inputs is 1. No single neuron can tell the two
 * classes apart. IIIT-Allahabad, "Multi-layer neural networks".
 *
 * @example
 * ```ts
 * const { X, labels } = xor();
 * console.log(X.toArray()); // [ [ 0, 0 ], [ 0, 1 ], [ 1, 0 ], [ 1, 1 ] ]
 * console.log(labels); // [ 0, 1, 1, 0 ]
 * ```
 */
export function xor(): Dataset {
  const rows = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ];
  return dataset(rows, [0, 1, 1, 0], 2);
}
