import type { Exercise } from "../../../course/exercise/index.js";
import { type Answer, isStarter } from "./answer.js";
import { codeCells } from "./cells.js";
import { definedNames } from "./defined-names.js";
import { type SubmittedFile, stem } from "./file.js";
import { withoutCopy } from "./owner.js";

/**
 * The answers in a file of code. Its name decides (`softmax.ts`, also `softmax (1).ts`); where it
 * names no exercise, the functions do that it defines.
 */
export function answersInCode(
  file: SubmittedFile,
  source: string,
  exercises: readonly Exercise[],
): Answer[] {
  const name = plainStem(file.called ?? file.path);
  const named = exercises.filter(({ id }) => id === name);
  const by = named.length > 0 ? "name" : "definition";
  const found = named.length > 0 ? named : definedIn(source, exercises);
  const { path: from, modified } = file;
  const answer = NOTEBOOK_PARTS.test(source) ? asCell(source) : { source };
  return found.map(({ id }) => ({ exercise: id, ...answer, from, modified, by }));
}

/** What only a notebook imports: a file with it is one that was exported as a script. */
const NOTEBOOK_PARTS = /["']backprop-workbook\/(?:notebook|figure|slide|expression)["']/;

/** A whole script as the one cell of a notebook: its shows and checks are no part of an answer. */
function asCell(script: string): Pick<Answer, "source" | "notebook"> {
  const source = script.replace(/^#!.*/, "");
  return { source, notebook: { cells: [source], place: 0 } };
}

/**
 * The answers in a notebook, each a cell with the others beside it: cells marked as the exercise's
 * that define something of it and are more than the starter, else any cell that does. So cells may
 * be moved, copied and split, and the answer may stand below the starter.
 * @throws Error in a few words where the text is no notebook
 */
export function answersInNotebook(
  file: SubmittedFile,
  text: string,
  exercises: readonly Exercise[],
): Answer[] {
  const cells = codeCells(text).map((cell, place) => ({
    ...cell,
    place,
    defines: definedNames(cell.source),
  }));
  const sources = cells.map(({ source }) => source);
  return exercises.flatMap((exercise): Answer[] => {
    const functions = functionsOf(exercise);
    const defining = cells.filter(({ defines }) => functions.some((name) => defines.has(name)));
    const marked = cells.filter((cell) => cell.exercise === exercise.id);
    const written = defining.filter((cell) => cell.exercise === exercise.id && !isStarter(cell));
    const candidates = [written, defining, marked].find((some) => some.length > 0) ?? [];
    return candidates.map((cell) => ({
      exercise: exercise.id,
      source: cell.source,
      notebook: { cells: sources, place: cell.place },
      from: `${file.path}, cell ${cell.number}`,
      modified: file.modified,
      by: cell.exercise === exercise.id ? "name" : "definition",
    }));
  });
}

/** The id that a file's name means: `Softmax (1).ts`, `softmax-2.ts` and `softmax copy.ts` are `softmax`. */
export function plainStem(path: string): string {
  return withoutCopy(stem(path)).toLowerCase();
}

/** The exercises all of whose functions some code defines. */
export function definedIn(source: string, exercises: readonly Exercise[]): Exercise[] {
  const names = definedNames(source);
  return exercises.filter((exercise) => functionsOf(exercise).every((name) => names.has(name)));
}

/** The functions that the checks of an exercise call. */
export function functionsOf(exercise: Exercise): string[] {
  return [...new Set(exercise.checks.map(({ call }) => call))];
}
