import ts from "typescript";

/** The names that a top-level statement declares: of functions, classes, variables, types, imports. */
export function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  }
  if (ts.isImportDeclaration(statement)) return importedNames(statement.importClause);
  const named =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement);
  return named && statement.name !== undefined ? [statement.name.text] : [];
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element) ? boundNames(element.name) : [],
  );
}

function importedNames(clause: ts.ImportClause | undefined): string[] {
  const own = clause?.name === undefined ? [] : [clause.name.text];
  const bindings = clause?.namedBindings;
  if (bindings === undefined) return own;
  if (ts.isNamespaceImport(bindings)) return [...own, bindings.name.text];
  return [...own, ...bindings.elements.map(({ name }) => name.text)];
}

/** The names that a piece of code uses and does not declare for itself, those of types too. */
export function freeNames(node: ts.Node): Set<string> {
  const free = new Set<string>();
  if (ts.isIdentifier(node)) {
    if (!isLabelOrProperty(node)) free.add(node.text);
    return free;
  }
  ts.forEachChild(node, (child) => {
    for (const name of freeNames(child)) free.add(name);
  });
  if (isScope(node)) for (const name of namesOfScope(node)) free.delete(name);
  return free;
}

function isScope(node: ts.Node): boolean {
  return (
    ts.isFunctionLike(node) ||
    ts.isClassLike(node) ||
    ts.isBlock(node) ||
    ts.isCaseBlock(node) ||
    ts.isCatchClause(node) ||
    ts.isForStatement(node) ||
    ts.isForInStatement(node) ||
    ts.isForOfStatement(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}

/** The names declared in a scope, without those of the scopes in it. */
function namesOfScope(scope: ts.Node): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) || ts.isParameter(node))
      names.push(...boundNames(node.name));
    if (ts.isTypeParameterDeclaration(node)) names.push(node.name.text);
    if ((ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) && node.name) {
      names.push(node.name.text);
    }
    if (!isScope(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(scope, visit);
  if (ts.isFunctionExpression(scope) && scope.name) names.push(scope.name.text);
  return names;
}

/** Whether an identifier names a member or a label, and no variable. */
function isLabelOrProperty(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  if (ts.isBreakOrContinueStatement(parent) || ts.isLabeledStatement(parent)) {
    return parent.label === node;
  }
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  return (
    (ts.isClassElement(parent) ||
      ts.isTypeElement(parent) ||
      ts.isObjectLiteralElementLike(parent)) &&
    parent.name === node
  );
}
