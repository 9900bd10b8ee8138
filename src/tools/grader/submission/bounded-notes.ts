import { plainLine } from "../../../course/text/plain-line.js";
import type { Note } from "../report/note.js";
import { LONGEST_NOTE } from "./limit.js";

/**
 * Notes as they are kept: each one line that steers nothing, and not more than so many; how many
 * others there would be is said in a last one.
 */
export function boundedNotes(notes: readonly Note[], most: number): Note[] {
  // What is missing belongs to the points, and there is one for each exercise at most.
  const kept = new Set(notes.filter(({ kind }) => kind !== "missing").slice(0, most));
  const all = notes.filter((note) => note.kind === "missing" || kept.has(note));
  const left = notes.length - all.length;
  const said = all.map((note) => ({ ...note, message: plainLine(note.message, LONGEST_NOTE) }));
  if (left === 0) return said;
  return [...said, { kind: "too-large", message: `and ${left} more notes, which are left out` }];
}
