import { exercises as all, type Exercise } from "../../../course/exercise/index.js";
import { count } from "../../../course/text/format.js";
import type { Note } from "../report/note.js";
import { type Answer, isStarter } from "./answer.js";
import { boundedNotes } from "./bounded-notes.js";
import { decode } from "./decode.js";
import { fileKind, type Listing, type SubmittedFile, stem } from "./file.js";
import { LARGEST_FILE, type Limits, LONGEST_CODE, MOST_CODE, STANDARD_LIMITS } from "./limit.js";
import { answersInCode, answersInNotebook, plainStem } from "./recognise.js";

/** What a student handed in: at most one answer for each exercise, and what is to be said of it. */
export interface Submission {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly notes: readonly Note[];
}

/** How submissions are read. */
export interface Reading {
  /** What is graded; other exercises are not looked for. */
  readonly exercises: readonly Exercise[];
  /** What was changed after this moment is late. */
  readonly due?: Date;
  readonly limits?: Limits;
}

/**
 * Finds the answers in the files of one student. Nothing that is wrong with them is fatal: it
 * becomes a note.
 */
export async function readSubmission(
  listing: Listing,
  { exercises, due, limits = STANDARD_LIMITS }: Reading,
): Promise<Submission> {
  const notes: Note[] = listing.faults.map(({ kind, path, reason }) => ({
    kind,
    message: path === "" ? reason : `${path}: ${reason}`,
  }));
  const found: Answer[] = [];
  let [bytes, code] = [0, 0];
  for (const file of listing.files) {
    const kind = fileKind(file.path);
    if (kind !== "code" && kind !== "notebook") {
      notes.push(...strayNote(file));
      continue;
    }
    if (file.bytes <= LARGEST_FILE) bytes += file.bytes;
    if (kind === "code") code += Math.min(file.bytes, LONGEST_CODE);
    const tooMuch = bytes > limits.megabytes * 2 ** 20 || code > MOST_CODE;
    const read = tooMuch ? tooMuchNote(file, limits) : await answersIn(file);
    if (!Array.isArray(read)) {
      notes.push(read);
      continue;
    }
    found.push(...read);
    const cells = read[0]?.notebook?.cells ?? [];
    code += cells.reduce((sum, cell) => sum + cell.length, 0);
    if (ADDED_ENDING.test(file.path)) notes.push(asMeantNote(file));
  }
  const answers = new Map<string, Answer>();
  for (const exercise of exercises) {
    const candidates = found.filter((answer) => answer.exercise === exercise.id);
    const chosen = choose(candidates);
    if (chosen === undefined) {
      const message = `nothing was handed in for ${exercise.id}`;
      notes.push({ kind: "missing", message, exercise: exercise.id });
      continue;
    }
    answers.set(exercise.id, chosen);
    notes.push(...notesOn(chosen, candidates, due));
  }
  return { answers, notes: boundedNotes(notes, limits.notes) };
}

const tooMuchNote = ({ path }: SubmittedFile, { megabytes }: Limits): Note => ({
  kind: "too-large",
  message: `${path}: not read, since the files before it have ${megabytes} MB together or too much code`,
});

/** What systems put behind the ending of a file of code or a notebook. */
const ADDED_ENDING = /\.(txt|json)$/i;

const asMeantNote = ({ path }: SubmittedFile): Note => ({
  kind: "moved",
  message: `${path}: read as ${path.replace(ADDED_ENDING, "")}`,
});

async function answersIn(file: SubmittedFile): Promise<Answer[] | Note> {
  const exercise = all.find(({ id }) => id === plainStem(file.called ?? file.path))?.id;
  const note = (kind: Note["kind"], message: string): Note => ({
    kind,
    message: `${file.path}: ${message}`,
    ...(exercise === undefined ? {} : { exercise }),
  });
  if (file.bytes > LARGEST_FILE) {
    const megabytes = Math.round(file.bytes / 2 ** 20);
    return note("too-large", `has ${megabytes} MB; at most ${LARGEST_FILE / 2 ** 20} are read`);
  }
  try {
    const decoded = decode(await file.read());
    if ("kind" in decoded) return note(decoded.kind, decoded.reason);
    const notebook = fileKind(file.path) === "notebook";
    if (!notebook && decoded.text.length > LONGEST_CODE) {
      return note("too-large", `has more than ${LONGEST_CODE / 1024} KB`);
    }
    const answers = (notebook ? answersInNotebook : answersInCode)(file, decoded.text, all);
    return answers.length > 0 ? answers : note("unknown-exercise", "answers no exercise");
  } catch (error) {
    return note("unreadable", (error as Error).message);
  }
}

/** A note on a file that looks like an answer in a form that is not read. */
function strayNote({ path }: SubmittedFile): Note[] {
  const kind = fileKind(path);
  if (kind === "archive") {
    return [{ kind: "unreadable", message: `${path}: an archive in an archive is not read` }];
  }
  if (kind === "other-archive") {
    return [{ kind: "unreadable", message: `${path}: not read; hand in a zip archive` }];
  }
  const exercise = all.find(({ id }) => id === stem(path).toLowerCase())?.id;
  if (exercise === undefined) return [];
  const message = `${path}: not read; hand in ${exercise}.ts or a notebook`;
  return [{ kind: "unreadable", message, exercise }];
}

/**
 * The answer that counts. What is written comes before starters, named before recognised, files
 * before notebooks, what lies higher before what lies deeper; of a notebook's cells the last, as
 * when they are run. Of files alike in all this (`softmax.ts`, `softmax (1).ts`) the one that was
 * changed last, by a minute at least: what was only copied or unpacked is of one time, and then the
 * shortest name counts.
 */
function choose(candidates: readonly Answer[]): Answer | undefined {
  const rank = (answer: Answer, place: number): readonly number[] => [
    Number(isStarter(answer)),
    Number(answer.by === "definition"),
    Number(answer.notebook !== undefined),
    answer.from.split("/").length,
    answer.notebook === undefined ? answer.from.length : 0,
    -place,
  ];
  const ranked = candidates
    .map((answer, place) => ({ answer, rank: rank(answer, place) }))
    .sort((a, b) => compareRanks(a.rank, b.rank));
  const [first] = ranked;
  if (first === undefined || first.answer.notebook !== undefined) return first?.answer;
  const alike = ranked.filter((each) => compareRanks(each.rank.slice(0, 4), first.rank) === 0);
  const newest = alike.reduce((a, b) => (b.answer.modified > a.answer.modified ? b : a));
  const later = newest.answer.modified.getTime() - first.answer.modified.getTime();
  return (later >= A_MINUTE ? newest : first).answer;
}

const A_MINUTE = 60_000;

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((entry, i) => entry !== b[i]);
  return first < 0 ? 0 : (a[first] ?? 0) - (b[first] ?? 0);
}

function notesOn(chosen: Answer, candidates: readonly Answer[], due: Date | undefined): Note[] {
  const { exercise, from, modified, by } = chosen;
  const notes: Note[] = [];
  const others = candidates.filter((answer) => answer !== chosen && !isStarter(answer));
  if (others.length > 0) {
    const places = others.slice(0, 3).map((answer) => answer.from);
    if (others.length > 3) places.push(count(others.length - 3, "other"));
    const message = `${exercise}: ${from} is graded, and not ${places.join(" and ")}`;
    notes.push({ kind: "double", message, exercise });
  }
  if (by === "definition") {
    notes.push({ kind: "moved", message: `${exercise}: found in ${from}`, exercise });
  }
  if (due !== undefined && modified > due) {
    const when = `${modified.toISOString().slice(0, 16).replace("T", " ")} UTC`;
    notes.push({ kind: "late", message: `${from}: changed ${when}, after it was due`, exercise });
  }
  return notes;
}
