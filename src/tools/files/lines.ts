/** What ends a line in Python: more than a line feed, and a carriage return takes one along. */
const BREAKS = "\\n\\r\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029";
const LINE = new RegExp(`[^${BREAKS}]*(?:\\r\\n|[${BREAKS}]|$)`, "g");

/**
 * Text as nbformat stores it: one entry a line, each with its line break.
 * Source: Python, `str.splitlines(keepends=True)`.
 */
export function toLines(text: string): string[] {
  return (text.match(LINE) ?? []).filter((line) => line !== "");
}
