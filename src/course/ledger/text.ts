import type { Printed, Value } from "./evidence.js";

/** A number with up to ten digits: enough to tell two apart, short enough for a table. */
export function numberText(value: number, digits = 10): string {
  return String(Number(value.toPrecision(digits)));
}

/** A computed value: `0.25`, `[1, 2]`, `[[1, 2], [3, 4]]`. */
export function valueText(value: Value | readonly number[], digits = 10): string {
  if (typeof value === "number") return numberText(value, digits);
  const entries = value.map((entry: number | readonly number[]) => valueText(entry, digits));
  return `[${entries.join(", ")}]`;
}

/** What a slide prints, as text; empty where it prints nothing. */
export function printedText(printed: Printed | undefined): string {
  if (printed === undefined) return "";
  if (typeof printed === "string") return printed;
  const entries = printed.map((entry) =>
    typeof entry === "number" ? String(entry) : printedText(entry),
  );
  const isText = printed.every((entry) => typeof entry === "string");
  return isText ? entries.join(", ") : `[${entries.join(", ")}]`;
}

/** Text cut to a width, with an ellipsis where something is missing. */
export function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
