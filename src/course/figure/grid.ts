import { invalid } from "../../library/error/check.js";

/** Heights over a rectangle: `z[row][column]` at `x[column]`, `y[row]`. */
export interface HeightGrid {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly z: readonly (readonly number[])[];
}

/**
 * Samples a function of two numbers over a rectangle, `count` places along each side.
 *
 * @example
 * ```ts
 * import { sampleGrid } from "backprop-workbook/figure";
 *
 * console.log(sampleGrid((x, y) => x + 10 * y, [0, 2], [0, 1], 3).z);
 * // [ [ 0, 1, 2 ], [ 5, 6, 7 ], [ 10, 11, 12 ] ]
 * ```
 * @throws RangeError where the function gives no finite number
 */
export function sampleGrid(
  f: (x: number, y: number) => number,
  xRange: readonly [number, number],
  yRange: readonly [number, number],
  count = 41,
): HeightGrid {
  const along = ([from, to]: readonly [number, number]) =>
    Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
  const [x, y] = [along(xRange), along(yRange)];
  const grid = { x, y, z: y.map((b) => x.map((a) => f(a, b))) };
  requireGrid("sampleGrid: f", grid);
  return grid;
}

/** @throws RangeError unless there are as many rows as y, as many columns as x, all finite */
export function requireGrid(name: string, { x, y, z }: HeightGrid): void {
  if (x.length < 2 || y.length < 2) throw invalid(name, "at least 2 by 2 places", x);
  if (z.length !== y.length) throw invalid(`${name}: z`, `${y.length} rows, one for each y`, z);
  z.forEach((row, i) => {
    if (row.length !== x.length) throw invalid(`${name}: z row ${i}`, `${x.length} numbers`, row);
    const bad = row.find((value) => !Number.isFinite(value));
    if (bad !== undefined) throw invalid(`${name}: z row ${i}`, "finite numbers", bad);
  });
}

/** Lowest and highest height. */
export function heightsOf({ z }: HeightGrid): [number, number] {
  const all = z.flat();
  return [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))];
}

export function first(numbers: readonly number[]): number {
  return numbers[0] ?? 0;
}

export function last(numbers: readonly number[]): number {
  return numbers[numbers.length - 1] ?? 0;
}
