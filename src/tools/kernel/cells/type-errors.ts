import type { Diagnostic } from "tslab/dist/converter.js";
import type { CellError } from "../channel.js";
import { codeFrame } from "./code-frame.js";

/** A cell that does not compile: every error with its place and its line of code. */
export function typeErrors(
  diagnostics: readonly Diagnostic[],
  code: string,
  count: number,
  readFile: (name: string) => string,
): CellError {
  const traceback: string[] = [];
  const messages: string[] = [];
  for (const { diagnostic, message } of joined(diagnostics)) {
    const { start, end, fileName } = diagnostic;
    const source = fileName === undefined ? code : readFile(fileName);
    const place = clamp(source, { line: start.line + 1, column: start.character + 1 });
    const where = fileName ?? `cell ${count}`;
    messages.push(message);
    traceback.push(`${where}, line ${place.line}, column ${place.column}: ${message}`);
    const length = start.line === end.line ? end.character - start.character : Infinity;
    traceback.push(...codeFrame(source, place, length, 0));
  }
  const [first = ""] = messages;
  const more = messages.length > 1 ? ` (and ${messages.length - 1} more)` : "";
  return { status: "error", ename: "TypeScriptError", evalue: first + more, traceback };
}

/** tslab gives each step of an explanation as an error of its own at the same place. */
function joined(diagnostics: readonly Diagnostic[]) {
  const errors: { diagnostic: Diagnostic; message: string }[] = [];
  for (const diagnostic of diagnostics) {
    const last = errors.at(-1);
    if (last !== undefined && last.diagnostic.start.offset === diagnostic.start.offset) {
      last.message += `\n  ${diagnostic.messageText}`;
    } else {
      errors.push({ diagnostic, message: `${diagnostic.messageText} (TS${diagnostic.code})` });
    }
  }
  return errors;
}

/** tslab adds a line after the cell; an error found there belongs to the cell's end. */
function clamp(source: string, place: { line: number; column: number }) {
  const lines = source.split("\n");
  if (place.line <= lines.length) return place;
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
