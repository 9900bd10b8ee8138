/**
 * A value as Python's `json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False)` writes it,
 * as far as JavaScript can tell: what came as `1.0` is the integer 1.
 * @param value what `JSON.parse` can give; properties that are undefined are left out
 */
export function pythonJson(value: unknown): string {
  return write(value, "\n");
}

/** @param newline a line break and the indent of what holds the value */
function write(value: unknown, newline: string): string {
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

/** Python writes a fraction with an exponent from 1e-5 on, which has two digits at least. */
function pythonNumber(value: number): string {
  if (!Number.isFinite(value)) return "null";
  if (value === 0 || Math.abs(value) >= 1e-4) return JSON.stringify(value);
  return value.toExponential().replace(/e-(\d)$/, "e-0$1");
}

/** Python orders names by their characters, JavaScript by UTF-16 units. */
function byCodePoint(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  const i = left.findIndex((character, at) => character !== right[at]);
  if (i < 0) return left.length - right.length;
  return (left[i]?.codePointAt(0) ?? -1) - (right[i]?.codePointAt(0) ?? -1);
}
