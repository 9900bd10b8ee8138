import type ts from "typescript";
import type { BoundFile, TypeScript } from "./typescript.js";

/** A module that a cell imports, and the variables that it gets from it. */
export interface CellImport {
  module: string;
  bindings: ImportBinding[];
}

export interface ImportBinding {
  /** The variable. */
  name: string;
  /** What the module exports: a name, or all of it as one object, or as `require` gives it. */
  from: { export: string } | "namespace" | "required";
}

/**
 * What a cell imports, in order. Types are left out; a name that only a later cell may use is not.
 * @param isValue whether there is something at run time behind a name that is imported
 */
export function cellImports(
  compiler: TypeScript,
  file: BoundFile,
  isValue: (name: ts.Identifier) => boolean,
): CellImport[] {
  return file.statements.flatMap((statement): CellImport[] => {
    if (compiler.isImportDeclaration(statement)) {
      const { importClause, moduleSpecifier } = statement;
      const module = (moduleSpecifier as ts.StringLiteral).text;
      if (importClause === undefined) return [{ module, bindings: [] }];
      const bindings = clauseBindings(compiler, importClause, isValue);
      return bindings.length === 0 ? [] : [{ module, bindings }];
    }
    if (compiler.isImportEqualsDeclaration(statement) && !statement.isTypeOnly) {
      const { moduleReference: reference, name } = statement;
      if (!compiler.isExternalModuleReference(reference) || !isValue(name)) return [];
      const module = (reference.expression as ts.StringLiteral).text;
      return [{ module, bindings: [{ name: name.text, from: "required" }] }];
    }
    return [];
  });
}

function clauseBindings(
  compiler: TypeScript,
  clause: ts.ImportClause,
  isValue: (name: ts.Identifier) => boolean,
): ImportBinding[] {
  if (clause.phaseModifier === compiler.SyntaxKind.TypeKeyword) return [];
  const { name, namedBindings } = clause;
  const bindings: ImportBinding[] = [];
  if (name !== undefined && isValue(name)) {
    bindings.push({ name: name.text, from: { export: "default" } });
  }
  if (namedBindings === undefined) return bindings;
  if (compiler.isNamespaceImport(namedBindings)) {
    return [...bindings, { name: namedBindings.name.text, from: "namespace" }];
  }
  for (const { isTypeOnly, name, propertyName } of namedBindings.elements) {
    if (isTypeOnly || !isValue(name)) continue;
    bindings.push({ name: name.text, from: { export: (propertyName ?? name).text } });
  }
  return bindings;
}
