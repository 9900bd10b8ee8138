import { relative } from "node:path";
import type ts from "typescript";
import type { TypeProblem } from "./type-errors.js";
import type { TypeScript } from "./typescript.js";

/** A diagnostic of the compiler's in a reader's terms, each step of its explanation on a line. */
export function typeProblem(
  compiler: TypeScript,
  diagnostic: ts.Diagnostic,
  cell: ts.SourceFile,
  folder: string,
): TypeProblem {
  const { file = cell, code } = diagnostic;
  const start = Math.min(diagnostic.start ?? 0, file.text.length);
  const end = Math.min(start + (diagnostic.length ?? 0), file.text.length);
  const [from, to] = [start, end].map((at) => compiler.getLineAndCharacterOfPosition(file, at));
  const { line = 0, character = 0 } = from ?? {};
  const [head = "", ...steps] = compiler
    .flattenDiagnosticMessageText(diagnostic.messageText, "\n")
    .split("\n");
  return {
    fileName: file === cell ? undefined : relative(folder, file.fileName),
    place: { line: line + 1, column: character + 1 },
    length: to?.line === line ? to.character - character : Infinity,
    message: [`${head} (TS${code})`, ...steps.map((step) => `  ${step.trim()}`)].join("\n"),
  };
}
