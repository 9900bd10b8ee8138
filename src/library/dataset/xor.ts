import { type Dataset, dataset } from "./dataset.js";

/**
 * Exclusive or: class 1 where just one of the two inputs is 1. No single neuron can tell the two
 * classes apart. IIIT-Allahabad, "Multi-layer neural networks".
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
