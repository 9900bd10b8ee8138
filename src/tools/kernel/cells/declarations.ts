import type * as ts from "@tslab/typescript-for-tslab";

type TypeScript = typeof ts;

/**
 * The declarations that hold after a cell failed: those of the cell whose code ran, and earlier
 * ones of the names it did not come to.
 * @param before declarations before the cell
 * @param after declarations had it succeeded
 * @param missed names it would have set
 */
export function declarationsAfterFailure(
  ts: TypeScript,
  before: string,
  after: string,
  missed: ReadonlySet<string>,
): string {
  return (
    filterDeclarations(ts, after, (name) => !missed.has(name)) +
    filterDeclarations(ts, before, (name) => missed.has(name))
  );
}

/** The names of the variables, functions, classes and imports that a .d.ts text declares. */
export function declaredNames(ts: TypeScript, text: string): Set<string> {
  const names = new Set<string>();
  filterDeclarations(ts, text, (name) => {
    names.add(name);
    return false;
  });
  return names;
}

function filterDeclarations(ts: TypeScript, text: string, keep: (name: string) => boolean): string {
  const file = ts.createSourceFile("declarations.d.ts", text, ts.ScriptTarget.ES2022);
  const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
  const kept: string[] = [];
  for (const statement of file.statements) {
    const filtered = filterStatement(ts, statement, keep);
    if (filtered === undefined) continue;
    kept.push(printer.printNode(ts.EmitHint.Unspecified, filtered, file));
  }
  return kept.map((line) => `${line}\n`).join("");
}

function filterStatement(
  ts: TypeScript,
  statement: ts.Statement,
  keep: (name: string) => boolean,
): ts.Statement | undefined {
  if (ts.isVariableStatement(statement)) {
    const list = statement.declarationList;
    const kept = list.declarations.filter((d) => ts.isIdentifier(d.name) && keep(d.name.text));
    if (kept.length === 0) return undefined;
    const declared = ts.factory.updateVariableDeclarationList(list, kept);
    return ts.factory.updateVariableStatement(statement, statement.modifiers, declared);
  }
  if (ts.isImportDeclaration(statement)) {
    return importedNames(ts, statement).filter(keep).length > 0 ? statement : undefined;
  }
  if (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  ) {
    return statement.name !== undefined && keep(statement.name.text) ? statement : undefined;
  }
  return undefined;
}

function importedNames(ts: TypeScript, statement: ts.ImportDeclaration): string[] {
  const clause = statement.importClause;
  const names = clause?.name === undefined ? [] : [clause.name.text];
  const bindings = clause?.namedBindings;
  if (bindings === undefined) return names;
  if (ts.isNamespaceImport(bindings)) return [...names, bindings.name.text];
  return [...names, ...bindings.elements.map((element) => element.name.text)];
}
