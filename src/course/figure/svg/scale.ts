import { short } from "../../text/format.js";
import type { Axis } from "../layout.js";

/** One axis on the page: data to pixels, and where its ticks are. */
export interface Scale {
  readonly axis: Axis;
  /** Pixels of the range's two ends. */
  readonly from: number;
  readonly to: number;
  toPixel(value: number): number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/** @param from and @param to the pixels of the range's ends; `spacing` the pixels of a tick */
export function scale(axis: Axis, from: number, to: number, spacing: number): Scale {
  const [low, high] = axis.range;
  const isLog = axis.type === "log";
  const toPixel = (value: number) => {
    const position = isLog ? Math.log10(value) : value;
    return from + ((position - low) / (high - low)) * (to - from);
  };
  const count = Math.min(9, Math.max(4, Math.abs(to - from) / spacing)) + 1;
  const values =
    axis.tickvals ?? (isLog ? logTicks(low, high) : linearTicks(low, high, count, axis.dtick));
  const isLabelled = axis.showticklabels ?? true;
  const ticks = values.map((value, i) => ({
    at: toPixel(value),
    label: isLabelled ? (axis.ticktext?.[i] ?? tickLabel(value, isLog)) : "",
  }));
  return { axis, from, to, toPixel, ticks };
}

/** Multiples of 2, 5 or 10 times a power of ten, or of `given`; at most `count` of them between low and high. */
export function linearTicks(low: number, high: number, count: number, given?: number): number[] {
  const [start, end] = low < high ? [low, high] : [high, low];
  const rough = (end - start) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = given ?? power * ([2, 5, 10].find((multiple) => multiple * power >= rough) ?? 10);
  const first = Math.ceil(start / step - 1e-9);
  const last = Math.floor(end / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
}

/** Powers of ten; with 2 and 5 times each where less than two powers are in sight. */
export function logTicks(low: number, high: number): number[] {
  const multiples = high - low < 2 ? [1, 2, 5] : [1];
  const ticks: number[] = [];
  for (let power = Math.floor(low); power <= high; power++) {
    for (const multiple of multiples) {
      const position = power + Math.log10(multiple);
      if (position >= low && position <= high) ticks.push(multiple * 10 ** power);
    }
  }
  return ticks;
}

function tickLabel(value: number, isLog: boolean): string {
  const power = Math.round(Math.log10(value));
  if (isLog && (power > 3 || power < -3)) return `10<sup>${short(power)}</sup>`;
  return short(value, 6);
}
