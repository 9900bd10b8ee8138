import { invalid } from "../../library/error/check.js";

/** Points of a curve for a line: numbers x, and f there. */
export interface Curve {
  readonly x: number[];
  readonly y: number[];
}

/** Samples f at `count` places from `from` to `to`, both ends included. */
export function sample(f: (x: number) => number, from: number, to: number, count = 121): Curve {
  const x = Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
  const y = x.map(f);
  const bad = y.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) throw invalid(`sample: f(${x[bad]})`, "a finite number", y[bad]);
  return { x, y };
}

/** Smallest and largest of the numbers, with a margin of the given share of their distance. */
export function rangeOf(values: readonly number[], margin = 0.06): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (!(low <= high)) throw invalid("rangeOf: values", "at least one number", values);
  const room = high > low ? (high - low) * margin : Math.abs(high) * 0.5 || 1;
  return [low - room, high + room];
}

/** The ends of the tangent at (x, y): `width` across, shorter where it would be taller than `height`. */
export function tangent(
  { x, y, slope }: { x: number; y: number; slope: number },
  width: number,
  height: number,
): Curve {
  const half = Math.min(width / 2, Math.abs(slope) > 0 ? height / 2 / Math.abs(slope) : width);
  return { x: [x - half, x + half], y: [y - half * slope, y + half * slope] };
}
