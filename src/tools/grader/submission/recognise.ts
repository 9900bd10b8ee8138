import type { Exercise } from "../../../course/exercise/index.js";
import type { Answer } from "./answer.js";
import { type CodeCell, codeCells } from "./cells.js";
import { type SubmittedFile, stem } from "./file.js";

/**
 * The answers in a file of code. Its name decides (`softmax.ts`, also `softmax (1).ts`); where it
 * names no exercise, the functions do that it defines.
 */
export function answersInCode(
  file: SubmittedFile,
  source: string,
  exercises: readonly Exercise[],
): Answer[] {
  const name = plainStem(file.path);
  const named = exercises.filter(({ id }) => id === name);
  const by = named.length > 0 ? "name" : "definition";
  const found = named.length > 0 ? named : definedIn(source, exercises);
  const { path: from, modified } = file;
  return found.map(({ id }) => ({ exercise: id, source, from, modified, by }));
}

/**
 * The answers in a notebook, each a cell with the others beside it: cells marked as the exercise's
 * that define something of it, else any cell that does. So cells may be moved, copied and split.
 * @throws Error in a few words where the text is no notebook
 */
export function answersInNotebook(
  file: SubmittedFile,
  text: string,
  exercises: readonly Exercise[],
): Answer[] {
  const cells = codeCells(text);
  return exercises.flatMap((exercise): Answer[] => {
    const defining = cells.filter(({ source }) => definesAny(source, exercise));
    const marked = cells.filter((cell) => cell.exercise === exercise.id);
    const markedDefining = marked.filter((cell) => defining.includes(cell));
    const candidates = [markedDefining, defining, marked].find((some) => some.length > 0) ?? [];
    return candidates.map((cell) => ({
      exercise: exercise.id,
      source: cell.source,
      beside: nearestFirst(cells, cell).map(({ source }) => source),
      from: `${file.path}, cell ${cell.number}`,
      modified: file.modified,
      by: cell.exercise === exercise.id ? "name" : "definition",
    }));
  });
}

/** The other cells: those before it from the nearest on, then those behind it. */
function nearestFirst(cells: readonly CodeCell[], cell: CodeCell): CodeCell[] {
  const place = cells.indexOf(cell);
  return [...cells.slice(0, place).reverse(), ...cells.slice(place + 1)];
}

/** The id that a file's name means: `Softmax (1).ts`, `softmax-2.ts` and `softmax copy.ts` are `softmax`. */
export function plainStem(path: string): string {
  const name = stem(path).toLowerCase();
  return name.replace(/([ _-]*\(\d+\)|[ _-]+(copy|kopie|final|solution|\d+))+$/, "");
}

/** The exercises all of whose functions some code defines. */
export function definedIn(source: string, exercises: readonly Exercise[]): Exercise[] {
  return exercises.filter((exercise) =>
    functionsOf(exercise).every((name) => defines(source, name)),
  );
}

/** The functions that the checks of an exercise call. */
export function functionsOf(exercise: Exercise): string[] {
  return [...new Set(exercise.checks.map(({ call }) => call))];
}

const definesAny = (source: string, exercise: Exercise) =>
  functionsOf(exercise).some((name) => defines(source, name));

/**
 * Whether code defines a function of this name. A look at its text has to do: parsing code of
 * strangers can take for ever, and is left to the sandbox.
 */
export function defines(source: string, name: string): boolean {
  return definition(name).test(source);
}

const definitions = new Map<string, RegExp>();

/** Every repetition has a bound, so that no text can keep the expression busy. */
function definition(name: string): RegExp {
  const known = definitions.get(name);
  if (known !== undefined) return known;
  const [gap, gaps] = ["\\s{0,20}", "\\s{1,20}"];
  const declared = `(?:async${gaps})?function${gap}\\*?${gap}${name}\\b`;
  const type = "(?::[^;]{0,300}?)?";
  const value = `(?:async\\b${gap})?(?:function\\b|\\(|<|[\\w$]{1,40}${gap}=>)`;
  const assigned = `(?:const|let|var)${gaps}${name}${gap}${type}=(?![=>])${gap}${value}`;
  const listed = `export${gap}\\{[^}]{0,500}\\b${name}\\b`;
  const found = new RegExp(
    `^[ \\t]{0,8}(?:(?:export${gaps}(?:default${gaps})?)?(?:${declared}|${assigned})|${listed})`,
    "m",
  );
  definitions.set(name, found);
  return found;
}
