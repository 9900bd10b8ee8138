import type ts from "typescript";
import type { Completeness } from "../channel.js";

/** A syntax error; the parser keeps them on the file without saying so in its types. */
interface ParsedFile extends ts.SourceFile {
  parseDiagnostics?: readonly ts.DiagnosticWithLocation[];
}

const UNTERMINATED = new Set([
  1002, // string literal
  1010, // comment
  1126, // unexpected end of text
  1160, // template literal
  1161, // regular expression
]);

/** Whether code can run, needs more lines, or can't be right whatever follows. */
export function completeness(compiler: typeof ts, code: string): Completeness {
  const { ES2022 } = compiler.ScriptTarget;
  const file: ParsedFile = compiler.createSourceFile("cell.ts", `export {};${code}`, ES2022);
  const [first] = file.parseDiagnostics ?? [];
  if (first === undefined) return { status: "complete" };
  const atEnd = first.start + first.length >= file.text.trimEnd().length;
  const open = first.start >= file.text.trimEnd().length || UNTERMINATED.has(first.code);
  // A blank line at the end is how a console's user says that this is all.
  if (!atEnd || !open || /\n\s*\n\s*$/.test(code)) return { status: "invalid" };
  return { status: "incomplete", indent: nextIndent(code) };
}

/** The indent of the next line: two more than this one's after an opening bracket. */
function nextIndent(code: string): string {
  const line = code.slice(code.lastIndexOf("\n") + 1);
  const indent = /^\s*/.exec(line)?.[0] ?? "";
  return /[{([]\s*$/.test(line) ? `${indent}  ` : indent;
}
