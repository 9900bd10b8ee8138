import { blankSourceFile } from "ts-blank-space";
import ts from "typescript";
import { STUDENT_FILE } from "./job.js";

/** TypeScript with its types blanked out, or what is wrong with it. */
export type Stripped = { readonly code: string } | { readonly error: string };

/**
 * Turns TypeScript into JavaScript by overwriting types with blanks, so that every line and column
 * stays where it is. What has no JavaScript below its types (enums, namespaces) is refused.
 * @param linesBefore how many lines stand before the first that is counted
 * @throws RangeError where the source is nested too deep
 */
export function strip(source: string, linesBefore = 0): Stripped {
  const file = ts.createSourceFile(STUDENT_FILE, source, ts.ScriptTarget.ES2022, true);
  const [mistake] = syntaxErrors(file);
  if (mistake !== undefined) {
    const message = ts.flattenDiagnosticMessageText(mistake.messageText, " ");
    return { error: `${position(file, mistake.start, linesBefore)}: ${message}` };
  }
  const refused: ts.Node[] = [];
  const code = blankSourceFile(file, (node) => refused.push(node));
  const [first] = refused;
  if (first === undefined) return { code };
  const what = ts.SyntaxKind[first.kind].replace(/Declaration$/, "").toLowerCase();
  return {
    error: `${position(file, first.getStart(), linesBefore)}: ${what} cannot be used here; write it without`,
  };
}

/** What does not parse. The parser keeps it on the file itself; the type for it is not public. */
export function syntaxErrors(file: ts.SourceFile): readonly ts.DiagnosticWithLocation[] {
  return (
    (file as { parseDiagnostics?: readonly ts.DiagnosticWithLocation[] }).parseDiagnostics ?? []
  );
}

function position(file: ts.SourceFile, start: number, linesBefore: number): string {
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  if (line < linesBefore) return "in another cell";
  return `line ${line + 1 - linesBefore}, column ${character + 1}`;
}
