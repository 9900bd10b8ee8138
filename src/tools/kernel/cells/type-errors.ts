import type { CellError } from "../channel.js";
import { codeFrame } from "./code-frame.js";
import type { Place } from "./source-positions.js";

/** An error that the compiler found. */
export interface TypeProblem {
  /** The file it is in; undefined for the cell itself. */
  fileName: string | undefined;
  place: Place;
  /** How much of the line it is about. */
  length: number;
  message: string;
}

/** A cell that does not compile: every error with its place and its line of code. */
export function typeErrors(
  problems: readonly TypeProblem[],
  code: string,
  count: number,
  readFile: (name: string) => string,
): CellError {
  const traceback = problems.flatMap(({ fileName, place, length, message }) => {
    const source = fileName === undefined ? code : readFile(fileName);
    const where = `${fileName ?? `cell ${count}`}, line ${place.line}, column ${place.column}`;
    return [`${where}: ${message}`, ...codeFrame(source, place, length, 0)];
  });
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
  const evalue = (first?.message ?? "") + more;
  return { status: "error", ename: "TypeScriptError", evalue, traceback };
}
