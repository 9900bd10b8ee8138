import { exerciseOf } from "../exercise/index.js";
import { display } from "./display.js";

/** What was last tried at an exercise, and how many of its hints were given. */
interface Attempts {
  readonly source: string;
  readonly given: number;
}

const attempts = new Map<string, Attempts>();

const none: Attempts = { source: "", given: 0 };

/**
 * Shows the next hint to an exercise, a stronger one each time it is asked for; the last one again
 * when there are no more.
 *
 * @example
 * ```ts
 * import { hint } from "backprop-workbook/notebook";
 *
 * hint("gates");
 * // Hint 1 of 2: Write down dz/dx and dz/dy of each gate first; then multiply both by upstream.
 * ```
 * @throws RangeError when there is no such exercise
 */
export function hint(id: string): void {
  const { hints } = exerciseOf(id);
  const { source, given } = attempts.get(id) ?? none;
  const number = Math.min(given + 1, hints.length);
  attempts.set(id, { source, given: number });
  const text = `Hint ${number} of ${hints.length}: ${hints[number - 1] ?? ""}`;
  display({ "text/plain": text });
}

/**
 * The hint that goes with a wrong answer: a stronger one only where the answer has changed, so that
 * running everything again gives nothing away. Before anything is written, how to ask for one.
 * @param source the answer's text
 */
export function hintAfter(id: string, source: string, isWritten: boolean): string {
  const { hints } = exerciseOf(id);
  const last = attempts.get(id) ?? none;
  if (!isWritten) return `\`hint("${id}")\` in a cell of its own gives one, when you want it.`;
  const isNew = source !== last.source;
  const given = Math.min(Math.max(1, last.given + (isNew ? 1 : 0)), hints.length);
  attempts.set(id, { source, given });
  return hints[given - 1] ?? "";
}
