import type ts from "typescript";
import type { TypeScript } from "./typescript.js";

/** A cell without its exports; `renamed` are the names that its export lists add, with what they stand for. */
export interface WithoutExports {
  code: string;
  renamed: Map<string, string>;
}

/**
 * What a cell declares is there for all later cells, so an `export` says nothing new: it is blanked,
 * and every position stays. An export from a module is an import.
 */
export function withoutExports(compiler: TypeScript, code: string): WithoutExports {
  const renamed = new Map<string, string>();
  if (!/\bexport\b/.test(code)) return { code, renamed };
  const file = compiler.createSourceFile("cell.ts", code, compiler.ScriptTarget.ESNext);
  let text = code;
  const replace = (start: number, end: number, by: string) => {
    const blanked = text.slice(start, end).slice(by.length).replace(/[^\n]/g, " ");
    text = text.slice(0, start) + by + blanked + text.slice(end);
  };
  for (const statement of file.statements) {
    const start = statement.getStart(file);
    if (compiler.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier } = statement;
      if (moduleSpecifier === undefined) {
        replace(start, statement.end, "");
        for (const [name, local] of renames(compiler, exportClause)) renamed.set(name, local);
      } else {
        const from = exportClause === undefined ? moduleSpecifier.getStart(file) : start + 6;
        replace(start, from, "import");
      }
    } else if (compiler.isExportAssignment(statement) && statement.isExportEquals !== true) {
      replace(start, statement.expression.getStart(file), "");
    } else {
      for (const { start, end, by } of exportKeywords(compiler, file, statement)) {
        replace(start, end, by);
      }
    }
  }
  return { code: text, renamed };
}

function renames(compiler: TypeScript, clause: ts.NamedExportBindings | undefined) {
  if (clause === undefined || !compiler.isNamedExports(clause)) return [];
  return clause.elements.flatMap(({ name, propertyName }): [string, string][] =>
    propertyName === undefined || name.text === "default" ? [] : [[name.text, propertyName.text]],
  );
}

function exportKeywords(compiler: TypeScript, file: ts.SourceFile, statement: ts.Statement) {
  const { ExportKeyword, DefaultKeyword } = compiler.SyntaxKind;
  const modifiers = compiler.canHaveModifiers(statement) ? compiler.getModifiers(statement) : [];
  const words = (modifiers ?? []).filter(
    ({ kind }) => kind === ExportKeyword || kind === DefaultKeyword,
  );
  const named =
    !(compiler.isFunctionDeclaration(statement) || compiler.isClassDeclaration(statement)) ||
    statement.name !== undefined;
  return words.map((word, i) => ({
    start: word.getStart(file),
    end: word.end,
    // Without a name it can only be an expression.
    by: named || i > 0 ? "" : "void",
  }));
}
