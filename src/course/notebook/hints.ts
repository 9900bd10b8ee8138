import { exerciseOf } from "../exercise/index.js";

/** What was last tried at an exercise, and how many of its hints were given. */
interface Attempts {
  readonly source: string;
  readonly given: number;
}

const none: Attempts = { source: "", given: 0 };

/** Which hints a reader has been given, exercise by exercise. */
export class Hints {
  readonly #attempts = new Map<string, Attempts>();

  /**
   * The next hint to an exercise, the last one again when there are no more.
   * @throws RangeError when there is no such exercise
   */
  next(id: string): string {
    const { hints } = exerciseOf(id);
    const { source, given } = this.#attempts.get(id) ?? none;
    const number = Math.min(given + 1, hints.length);
    this.#attempts.set(id, { source, given: number });
    return `Hint ${number} of ${hints.length}: ${hints[number - 1] ?? ""}`;
  }

  /**
   * The hint that goes with a wrong answer: a stronger one only where the answer has changed, so
   * that running everything again gives nothing away. Before anything is written, how to ask for one.
   * @param source the answer's text
   */
  after(id: string, source: string, isWritten: boolean): string {
    const { hints } = exerciseOf(id);
    const last = this.#attempts.get(id) ?? none;
    if (!isWritten) return `\`hint("${id}")\` in a cell of its own gives one, when you want it.`;
    const isNew = source !== last.source;
    const given = Math.min(Math.max(1, last.given + (isNew ? 1 : 0)), hints.length);
    this.#attempts.set(id, { source, given });
    return hints[given - 1] ?? "";
  }
}

/** Those of this notebook's reader. */
export const hintsOfReader = new Hints();
