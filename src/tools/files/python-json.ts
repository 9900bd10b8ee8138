import { PythonNumber, pythonNumber } from "./python-number.js";

/**
 * A value as Python's `json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False)` writes it.
 * @param value what `parseKeepingNumbers` can give; properties that are undefined are left out
 */
export function pythonJson(value: unknown): string {
  return write(value, "\n");
}

/** @param newline a line break and the indent of what holds the value */
function write(value: unknown, newline: string): string {
  if (value instanceof PythonNumber) return value.text;
  if (typeof value === "number") return pythonNumber(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const inner = `${newline} `;
  if (Array.isArray(value)) {
    return block(
      value.map((entry) => write(entry, inner)),
      "[]",
      newline,
    );
  }
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([name, entry]) => `${JSON.stringify(name)}: ${write(entry, inner)}`);
  return block(entries, "{}", newline);
}

function block(entries: readonly string[], [open, close]: string, newline: string): string {
  if (entries.length === 0) return `${open}${close}`;
  return `${open}${newline} ${entries.join(`,${newline} `)}${newline}${close}`;
}

/** Python orders names by their characters, JavaScript by UTF-16 units. */
function byCodePoint(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  const i = left.findIndex((character, at) => character !== right[at]);
  if (i < 0) return left.length - right.length;
  return (left[i]?.codePointAt(0) ?? -1) - (right[i]?.codePointAt(0) ?? -1);
}
