import type { Matrix } from "../../matrix/index.js";

/** Copying fewer numbers than this one by one is faster than making a view of them. */
const WORTH_A_VIEW = 32;

/** Copies the rows `order[start]` to `order[end - 1]` into the first rows of `to`; returns that. */
export function gather(
  { data, columns }: Matrix,
  order: readonly number[],
  start: number,
  end: number,
  to: Float64Array,
): Float64Array {
  let at = 0;
  for (let k = start; k < end; k++) {
    const from = order[k] * columns;
    if (columns > WORTH_A_VIEW) {
      to.set(data.subarray(from, from + columns), at);
      at += columns;
      continue;
    }
    for (let i = 0; i < columns; i++, at++) to[at] = data[from + i];
  }
  return to;
}
