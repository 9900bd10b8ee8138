import { copyRows } from "../../matrix/blocked-product.js";
import type { Matrix } from "../../matrix/index.js";

/** Copies the rows `order[start]` to `order[end - 1]` into the first rows of `to`; returns that. */
export function gather(
  { data, columns }: Matrix,
  order: readonly number[],
  start: number,
  end: number,
  to: Float64Array,
): Float64Array {
  for (let k = start; k < end; k++) {
    const at = (k - start) * columns;
    copyRows(to, at, columns, data, order[k] * columns, columns, 1, columns);
  }
  return to;
}
