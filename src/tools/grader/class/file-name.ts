import { createHash } from "node:crypto";

/** Names of files may have 255 bytes; endings and the names of unfinished files need some. */
const MOST_BYTES = 120;

/** What Windows keeps for itself, with whatever ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A name of a file for each student, whatever letters the student's name has and however many. Two
 * names never share a file, also where the system does not tell capitals or Unicode forms apart:
 * where a name had to be shortened or is like another one, a part of its hash is added.
 */
export function fileNames(students: readonly string[]): Map<string, string> {
  const safe = students.map((student) => [student, encoded(student)] as const);
  const like = new Map<string, number>();
  for (const [, name] of safe) like.set(folded(name), (like.get(folded(name)) ?? 0) + 1);
  return new Map(
    safe.map(([student, name]) => {
      const alone = like.get(folded(name)) === 1 && Buffer.byteLength(name) <= MOST_BYTES;
      return [student, alone ? name : `${shortened(name)}~${hash(student)}`];
    }),
  );
}

/** Without what some system forbids in names. What is encoded differs wherever the names do. */
function encoded(student: string): string {
  const percent = (letters: string) =>
    [...Buffer.from(letters)]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
      .join("");
  const safe = student.replace(/[/\\:*?"<>|%~\p{C}\p{Zl}\p{Zp}]|^\.|^$|[. ]$/gu, percent);
  return RESERVED.test(safe) ? `%${safe}` : safe;
}

const folded = (name: string) => name.normalize("NFKC").toLowerCase();

function shortened(name: string): string {
  let kept = "";
  for (const letter of name) {
    if (Buffer.byteLength(kept + letter) > MOST_BYTES) break;
    kept += letter;
  }
  return kept;
}

function hash(student: string): string {
  return createHash("sha256").update(student).digest("hex").slice(0, 12);
}
