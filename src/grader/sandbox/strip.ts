import { blankSourceFile } from "ts-blank-space";
import ts from "typescript";
import { STUDENT_FILE } from "./job.js";

/** TypeScript with its types blanked out, or what is wrong with it. */
export type Stripped = { readonly code: string } | { readonly error: string };

/**
 * Turns TypeScript into JavaScript by overwriting types with blanks, so that every line and column
 * stays where it is. What has no JavaScript below its types (enums, namespaces) is refused.
 */
export function strip(source: string): Stripped {
  try {
    return blank(source);
  } catch (error) {
    if (error instanceof RangeError) return { error: "it is nested too deep to be read" };
    throw error;
  }
}

function blank(source: string): Stripped {
  const file = ts.createSourceFile(STUDENT_FILE, source, ts.ScriptTarget.ES2022, true);
  const [mistake] = syntaxErrors(file);
  if (mistake !== undefined) {
    const message = ts.flattenDiagnosticMessageText(mistake.messageText, " ");
    return { error: `${position(file, mistake.start)}: ${message}` };
  }
  const refused: ts.Node[] = [];
  const code = blankSourceFile(file, (node) => refused.push(node));
  const [first] = refused;
  if (first === undefined) return { code };
  const what = ts.SyntaxKind[first.kind].replace(/Declaration$/, "").toLowerCase();
  return {
    error: `${position(file, first.getStart())}: ${what} cannot be used here; write it without`,
  };
}

/** The parser keeps what it found on the file itself; the type for it is not public. */
function syntaxErrors(file: ts.SourceFile): readonly ts.DiagnosticWithLocation[] {
  return (
    (file as { parseDiagnostics?: readonly ts.DiagnosticWithLocation[] }).parseDiagnostics ?? []
  );
}

function position(file: ts.SourceFile, start: number): string {
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  return `line ${line + 1}, column ${character + 1}`;
}
