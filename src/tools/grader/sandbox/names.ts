import type ts from "typescript";
import { compiler } from "./compiler.js";

/** The names that a top-level statement declares: of functions, classes, variables, types, imports. */
export function declaredNames(statement: ts.Statement): string[] {
  if (compiler.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  }
  if (compiler.isImportDeclaration(statement)) return importedNames(statement.importClause);
  if (compiler.isModuleDeclaration(statement)) return [statement.name.text];
  const named =
    compiler.isFunctionDeclaration(statement) ||
    compiler.isClassDeclaration(statement) ||
    compiler.isInterfaceDeclaration(statement) ||
    compiler.isTypeAliasDeclaration(statement) ||
    compiler.isEnumDeclaration(statement);
  return named && statement.name !== undefined ? [statement.name.text] : [];
}

function boundNames(name: ts.BindingName): string[] {
  if (compiler.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    compiler.isBindingElement(element) ? boundNames(element.name) : [],
  );
}

function importedNames(clause: ts.ImportClause | undefined): string[] {
  const own = clause?.name === undefined ? [] : [clause.name.text];
  const bindings = clause?.namedBindings;
  if (bindings === undefined) return own;
  if (compiler.isNamespaceImport(bindings)) return [...own, bindings.name.text];
  return [...own, ...bindings.elements.map(({ name }) => name.text)];
}

/**
 * The names that a piece of code uses and does not declare for itself, those of types too. Each node
 * is looked at once, however deep scopes lie in one another.
 */
export function freeNames(node: ts.Node): Set<string> {
  const free = new Set<string>();
  /** In how many of the scopes around a name is declared. */
  const hidden = new Map<string, number>();
  const visit = (inner: ts.Node): void => {
    if (compiler.isIdentifier(inner)) {
      if (!hidden.get(inner.text) && !isLabelOrProperty(inner)) free.add(inner.text);
      return;
    }
    const own = isScope(inner) ? namesOfScope(inner) : [];
    for (const name of own) hidden.set(name, (hidden.get(name) ?? 0) + 1);
    compiler.forEachChild(inner, visit);
    for (const name of own) hidden.set(name, (hidden.get(name) ?? 0) - 1);
  };
  visit(node);
  return free;
}

function isScope(node: ts.Node): boolean {
  return (
    compiler.isFunctionLike(node) ||
    compiler.isClassLike(node) ||
    compiler.isBlock(node) ||
    compiler.isCaseBlock(node) ||
    compiler.isCatchClause(node) ||
    compiler.isForStatement(node) ||
    compiler.isForInStatement(node) ||
    compiler.isForOfStatement(node) ||
    compiler.isInterfaceDeclaration(node) ||
    compiler.isTypeAliasDeclaration(node)
  );
}

/** The names declared in a scope, without those of the scopes in it. */
function namesOfScope(scope: ts.Node): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (compiler.isVariableDeclaration(node) || compiler.isParameter(node))
      names.push(...boundNames(node.name));
    if (compiler.isTypeParameterDeclaration(node)) names.push(node.name.text);
    if ((compiler.isFunctionDeclaration(node) || compiler.isClassDeclaration(node)) && node.name) {
      names.push(node.name.text);
    }
    if (!isScope(node)) compiler.forEachChild(node, visit);
  };
  compiler.forEachChild(scope, visit);
  if (compiler.isFunctionExpression(scope) && scope.name) names.push(scope.name.text);
  return names;
}

/** Whether an identifier names a member or a label, and no variable. */
function isLabelOrProperty(node: ts.Identifier): boolean {
  const { parent } = node;
  if (compiler.isPropertyAccessExpression(parent)) return parent.name === node;
  if (compiler.isQualifiedName(parent)) return parent.right === node;
  if (compiler.isBindingElement(parent)) return parent.propertyName === node;
  if (compiler.isBreakOrContinueStatement(parent) || compiler.isLabeledStatement(parent)) {
    return parent.label === node;
  }
  if (compiler.isShorthandPropertyAssignment(parent)) return false;
  return (
    (compiler.isClassElement(parent) ||
      compiler.isTypeElement(parent) ||
      compiler.isObjectLiteralElementLike(parent)) &&
    parent.name === node
  );
}
