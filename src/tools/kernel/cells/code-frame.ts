import type { Place } from "./source-positions.js";

/**
 * The line of `source` at `place` between its neighbours, with a caret below it:
 *
 *       1 | const x = 1;
 *     > 2 | x.foo();
 *         |   ^
 *       3 | x
 * @param length how many characters are marked, on this line
 * @param around how many lines are shown above it and below
 */
export function codeFrame(source: string, place: Place, length = 1, around = 1): string[] {
  const lines = source.split("\n");
  const last = Math.min(lines.length, place.line + around);
  const width = String(last).length;
  const frame: string[] = [];
  for (let number = Math.max(1, place.line - around); number <= last; number++) {
    const text = lines[number - 1] ?? "";
    const here = number === place.line;
    frame.push(`${here ? ">" : " "} ${String(number).padStart(width)} | ${text}`.trimEnd());
    if (!here) continue;
    // Tabs stay tabs, so that the caret stands below its character.
    const before = text.slice(0, place.column - 1).replace(/[^\t]/g, " ");
    const marked = Math.max(1, Math.min(length, text.length - place.column + 1));
    frame.push(`  ${" ".repeat(width)} | ${before}${"^".repeat(marked)}`);
  }
  return frame;
}
