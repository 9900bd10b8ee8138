import type ts from "typescript";
import { compiler } from "./compiler.js";
import { STUDENT_FILE } from "./job.js";

/**
 * What does not parse, with line and column, in the words of the TypeScript compiler.
 * @param linesBefore how many lines stand before the first that is counted
 * @returns undefined where the compiler has no objection
 */
export function syntaxError(source: string, linesBefore = 0): string | undefined {
  const file = parse(source);
  const [mistake] = syntaxErrors(file);
  if (mistake === undefined) return undefined;
  const message = compiler.flattenDiagnosticMessageText(mistake.messageText, " ");
  return `${position(file, mistake.start, linesBefore)}: ${message}`;
}

/** A submission's syntax tree. */
export function parse(source: string): ts.SourceFile {
  return compiler.createSourceFile(STUDENT_FILE, source, compiler.ScriptTarget.ES2022, true);
}

/** What does not parse. The parser keeps it on the file itself; the type for it is not public. */
export function syntaxErrors(file: ts.SourceFile): readonly ts.DiagnosticWithLocation[] {
  return (
    (file as { parseDiagnostics?: readonly ts.DiagnosticWithLocation[] }).parseDiagnostics ?? []
  );
}

/** A place in the student's own text, in words. */
export function position(file: ts.SourceFile, start: number, linesBefore: number): string {
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  if (line < linesBefore) return "in another cell";
  return `line ${line + 1 - linesBefore}, column ${character + 1}`;
}
