/** What is not there where answers run, and what to do instead. */
const ABSENT: readonly (readonly [names: string, sentence: string])[] = [
  [
    "setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame",
    "there are no timers here; compute the answer and return it",
  ],
  [
    "fetch XMLHttpRequest WebSocket",
    "there is no network here; all that is needed comes as an argument",
  ],
  [
    "require",
    'there is no require here; write import { ... } from "backprop-workbook", or do without',
  ],
  ["module exports", "write export before the function instead"],
  [
    "process Buffer global __dirname __filename",
    "there is nothing of Node here; use the arguments and plain JavaScript",
  ],
  [
    "document window navigator location localStorage alert prompt confirm",
    "there is no web page here; return the answer",
  ],
  ["performance", "there is no clock here; do without"],
  [
    "check show table claims erratum progress display",
    "that belongs to the notebook; leave it out of the answer",
  ],
];

const sentences = new Map(
  ABSENT.flatMap(([names, sentence]) => names.split(" ").map((name) => [name, sentence] as const)),
);

/**
 * What to do about a thrown error, where it is that something is not there.
 * @param name the error's, like `ReferenceError`
 */
export function adviceOn(name: string, message: string): string | undefined {
  const [, missing] = /^'?([\w$]+)'? is not defined$/.exec(message) ?? [];
  if (name !== "ReferenceError" || missing === undefined) return undefined;
  return sentences.get(missing) ?? `declare ${missing} beside the function, or import it`;
}
