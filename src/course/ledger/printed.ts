import type { Printed, Value } from "./evidence.js";

/** Exact numbers may differ by rounding in float64 and no more. */
const EXACT = 1e-12;

/** Whether a computed value is equal to a printed one: to its printed digits, or exactly. */
export function equalAsPrinted(printed: Printed, value: Value): boolean {
  if (typeof printed === "string") return typeof value === "number" && equalDigits(printed, value);
  if (!Array.isArray(value) || value.length !== printed.length) return false;
  return printed.every((entry, i) => {
    const computed = value[i] as number | readonly number[];
    if (typeof entry !== "number") return equalAsPrinted(entry, computed);
    return typeof computed === "number" && isClose(entry, computed);
  });
}

/** Whether two printed things are the same text and numbers. */
export function samePrint(a: Printed, b: Printed): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Whether two values have the same shape and agree in nine digits, the most that finite differences
 * can be asked for.
 */
export function sameValue(a: Value, b: Value): boolean {
  if (typeof a === "number" && typeof b === "number") {
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  }
  if (typeof a === "number" || typeof b === "number" || a.length !== b.length) return false;
  return [...a.entries()].every(([i, entry]) => sameValue(entry, b[i] ?? []));
}

/** The value of a printed number, or undefined for text that is none. */
export function printedNumber(printed: Printed): number | undefined {
  if (typeof printed !== "string" || printed.trim() === "") return undefined;
  const value = Number(printed);
  return Number.isFinite(value) ? value : undefined;
}

/** Half a unit of the last printed digit decides: `-0.46` is anything that rounds to it. */
function equalDigits(printed: string, value: number): boolean {
  const number = printedNumber(printed);
  if (number === undefined) return false;
  const decimals = printed.split(".")[1]?.length ?? 0;
  return Math.abs(value - number) <= 0.5 * 10 ** -decimals + EXACT;
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= EXACT * Math.max(1, Math.abs(a), Math.abs(b));
}
