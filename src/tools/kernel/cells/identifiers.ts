import type ts from "typescript";
import type { TypeScript } from "./typescript.js";

/** Whether an identifier is read or set where it stands, and is no name of a member or a label. */
export function isReference(compiler: TypeScript, id: ts.Identifier): boolean {
  const { parent } = id;
  if (compiler.isPropertyAccessExpression(parent)) return parent.expression === id;
  if (compiler.isPropertyAssignment(parent)) return parent.initializer === id;
  if (compiler.isVariableDeclaration(parent) || compiler.isParameter(parent)) {
    return parent.initializer === id;
  }
  if (compiler.isBindingElement(parent) || compiler.isPropertyDeclaration(parent)) {
    return parent.initializer === id;
  }
  if (compiler.isLabeledStatement(parent) || compiler.isBreakOrContinueStatement(parent)) {
    return false;
  }
  if (compiler.isMetaProperty(parent) || compiler.isExportSpecifier(parent)) return false;
  return !((compiler.isFunctionLike(parent) || compiler.isClassLike(parent)) && parent.name === id);
}

/** A function expression knows itself by its name, and so does every class inside. */
export function isNamedInside(compiler: TypeScript, scope: ts.Node, id: ts.Identifier): boolean {
  return (
    (compiler.isFunctionExpression(scope) || compiler.isClassLike(scope)) &&
    scope.name !== undefined &&
    scope.name !== id &&
    scope.name.text === id.text
  );
}

/** An assignment that gives a function without a name that of its variable. */
export function isNaming(
  compiler: TypeScript,
  node: ts.Node,
): node is ts.BinaryExpression & { left: ts.Identifier } {
  const { SyntaxKind } = compiler;
  const naming = [
    SyntaxKind.EqualsToken,
    SyntaxKind.AmpersandAmpersandEqualsToken,
    SyntaxKind.BarBarEqualsToken,
    SyntaxKind.QuestionQuestionEqualsToken,
  ];
  return (
    compiler.isBinaryExpression(node) &&
    compiler.isIdentifier(node.left) &&
    naming.includes(node.operatorToken.kind)
  );
}

/** A function or a class that takes the name of what it is written to. */
export function isAnonymous(compiler: TypeScript, value: ts.Expression): boolean {
  if (compiler.isArrowFunction(value)) return true;
  if (compiler.isParenthesizedExpression(value)) return isAnonymous(compiler, value.expression);
  const canHaveName = compiler.isFunctionExpression(value) || compiler.isClassExpression(value);
  return canHaveName && value.name === undefined;
}

/** The first name that a pattern declares. */
export function firstName(compiler: TypeScript, name: ts.BindingName): ts.Identifier | undefined {
  if (compiler.isIdentifier(name)) return name;
  for (const element of name.elements) {
    if (compiler.isOmittedExpression(element)) continue;
    const first = firstName(compiler, element.name);
    if (first !== undefined) return first;
  }
  return undefined;
}
