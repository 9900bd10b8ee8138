import { escapeMarkup } from "../figure/index.js";
import { displayUpdatable, isInNotebook, type UpdatableDisplay } from "./display.js";

/** A line that says how far a long computation has come. */
export interface Progress {
  /** `done` of the total, with a word on the state, as `loss 0.12`. Cheap; may be called each step. */
  update(done: number, note?: string): void;
  /** The last state, always shown. */
  finish(note?: string): void;
}

/** Milliseconds between two updates that are shown; a page does not follow more than ten a second. */
const pause = 100;

/**
 * Progress of a computation of `total` steps, in one line that is updated in place: in a notebook
 * as a bar, on a terminal as text, and nowhere else. It never throws into the loop it reports on.
 */
export function progress(label: string, total: number): Progress {
  const line = isInNotebook() ? notebookLine() : terminalLine();
  let shownAt = Number.NEGATIVE_INFINITY;
  let last = 0;
  const write = (done: number, note: string) => {
    try {
      line(label, done, total, note);
    } catch {
      // A lost page or a closed pipe must not end hours of training.
    }
  };
  return {
    update(done, note = "") {
      last = done;
      const now = performance.now();
      if (now - shownAt < pause) return;
      shownAt = now;
      write(done, note);
    },
    finish(note = "") {
      write(last, note);
      if (!isInNotebook() && process.stderr.isTTY) process.stderr.write("\n");
    },
  };
}

type Line = (label: string, done: number, total: number, note: string) => void;

function notebookLine(): Line {
  let output: UpdatableDisplay | undefined;
  return (label, done, total, note) => {
    const bundle = {
      "text/html":
        `<label>${escapeMarkup(label)} <progress max="${total}" value="${done}"></progress></label>` +
        ` ${done} of ${total} ${escapeMarkup(note)}`,
      "text/plain": words(label, done, total, note),
    };
    if (output === undefined) output = displayUpdatable(bundle);
    else output.update(bundle);
  };
}

function terminalLine(): Line {
  return (label, done, total, note) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${words(label, done, total, note)}`);
  };
}

function words(label: string, done: number, total: number, note: string): string {
  return `${label}: ${done} of ${total} ${note}`.trimEnd();
}
