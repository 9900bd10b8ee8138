import { Matrix } from "../matrix/index.js";

/** A square matrix with `entries` on its diagonal and 0 off it. */
export function diagonal(entries: readonly number[]): Matrix {
  const D = new Matrix(entries.length, entries.length);
  entries.forEach((entry, i) => {
    D.data[i * entries.length + i] = entry;
  });
  return D;
}
