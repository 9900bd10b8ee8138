import type ts from "typescript";
import type { TypeScript } from "./typescript.js";

/** What the code of a cell calls what it is given. */
export interface CellNames {
  /** The variables of the session. */
  variables: string;
  /** What else belongs to the cell, see `CellScope`. */
  cell: string;
}

type Bound = ts.Node & { locals?: ReadonlyMap<string, ts.Symbol> };
type Target = "let" | "const" | "set";

/**
 * Has every variable of a session live in one place: a name at a cell's top level, or of an earlier
 * cell, becomes a property of the object of variables, wherever it is read or set, so that closures
 * of all cells mean the same variable. It looks at JavaScript, where nothing is left of types, and
 * decides by scopes, not by names: a parameter `x` is not the session's `x`.
 * @param isShared whether the session has, or the cell declares, a variable of this name
 * @param fresh names of namespaces and enumerations that start anew
 * @param hoisted takes the names that are there from the start, as those of `var`
 */
export function shareVariables(
  compiler: TypeScript,
  names: CellNames,
  isShared: (name: string) => boolean,
  fresh: ReadonlySet<string>,
  hoisted: Set<string>,
): ts.TransformerFactory<ts.SourceFile> {
  const { factory } = compiler;

  const property = (base: ts.Expression, name: string) =>
    factory.createPropertyAccessExpression(base, name);
  const cell = (name: string) => property(factory.createIdentifier(names.cell), name);

  /** However much is written for a name, errors in it are at the name. */
  const asOne = <T extends ts.Node>(node: T): T =>
    compiler.setEmitFlags(
      node,
      compiler.EmitFlags.NoNestedSourceMaps | compiler.EmitFlags.NoTrailingSourceMap,
    );

  /** The place of a variable; to declare it is something else than to set it. */
  const place = (id: ts.Identifier, target: Target): ts.Expression => {
    const base = target === "set" ? factory.createIdentifier(names.variables) : cell(target);
    return compiler.setTextRange(asOne(property(base, id.text)), id);
  };

  /** Whether an identifier means a variable of the session from where it stands. */
  const means = (id: ts.Identifier): boolean => {
    if (!isShared(id.text)) return false;
    let inside: ts.Node = id;
    for (let scope: Bound = id.parent; scope !== undefined; scope = scope.parent) {
      if (compiler.isSourceFile(scope)) return true;
      if (isDeclaredIn(scope, id.text, inside) || isNamedInside(scope, id)) return false;
      inside = scope;
    }
    return true;
  };

  /** A parameter's default value does not see what the function's body declares. */
  const isDeclaredIn = (scope: Bound, name: string, inside: ts.Node): boolean => {
    const symbol = scope.locals?.get(name);
    if (symbol === undefined) return false;
    if (!compiler.isParameter(inside)) return true;
    const body = "body" in scope ? scope.body : undefined;
    return (symbol.declarations ?? []).some(
      (declaration) => compiler.findAncestor(declaration, (node) => node === body) === undefined,
    );
  };

  /** A function expression knows itself by its name, and so does every class inside. */
  const isNamedInside = (scope: ts.Node, id: ts.Identifier): boolean =>
    (compiler.isFunctionExpression(scope) || compiler.isClassLike(scope)) &&
    scope.name !== undefined &&
    scope.name !== id &&
    scope.name.text === id.text;

  const isReference = (id: ts.Identifier): boolean => {
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
    return !(
      (compiler.isFunctionLike(parent) || compiler.isClassLike(parent)) &&
      parent.name === id
    );
  };

  /** What is written to a variable gets its name, if it has none of its own. */
  const named = (name: string, value: ts.Expression): ts.Expression => {
    if (!isAnonymous(compiler, value)) return value;
    const key = factory.createComputedPropertyName(factory.createStringLiteral(name));
    const object = factory.createObjectLiteralExpression([
      factory.createPropertyAssignment(key, value),
    ]);
    return factory.createElementAccessExpression(object, factory.createStringLiteral(name));
  };

  return (context) => {
    const expression = (node: ts.Expression) => compiler.visitNode(node, visit) as ts.Expression;

    /** A pattern that declares variables, as one that sets them. */
    const target = (name: ts.BindingName, to: Target): ts.Expression => {
      if (compiler.isIdentifier(name)) {
        if (to === "set") hoisted.add(name.text);
        return place(name, to);
      }
      if (compiler.isArrayBindingPattern(name)) {
        const elements = name.elements.map((element) =>
          compiler.isOmittedExpression(element)
            ? element
            : element.dotDotDotToken === undefined
              ? withDefault(element, to)
              : factory.createSpreadElement(target(element.name, to)),
        );
        return factory.createArrayLiteralExpression(elements);
      }
      const properties = name.elements.map((element) => {
        if (element.dotDotDotToken !== undefined) {
          return factory.createSpreadAssignment(target(element.name, to));
        }
        const key = element.propertyName ?? (element.name as ts.Identifier);
        return factory.createPropertyAssignment(
          compiler.isComputedPropertyName(key)
            ? factory.updateComputedPropertyName(key, expression(key.expression))
            : key,
          withDefault(element, to),
        );
      });
      return factory.createObjectLiteralExpression(properties);
    };

    const withDefault = (element: ts.BindingElement, to: Target): ts.Expression => {
      const { name, initializer } = element;
      const set = target(name, to);
      return initializer === undefined ? set : assignment(name, set, initializer);
    };

    const assignment = (name: ts.BindingName, to: ts.Expression, value: ts.Expression) => {
      const visited = expression(value);
      return factory.createAssignment(
        to,
        compiler.isIdentifier(name) ? named(name.text, visited) : visited,
      );
    };

    /** A declaration as an expression; undefined where there is nothing to do. */
    const declaration = (node: ts.VariableDeclaration, kind: Target): ts.Expression | undefined => {
      const { name, initializer } = node;
      if (initializer !== undefined) {
        const set = assignment(name, target(name, kind), initializer);
        return compiler.setTextRange(set, node);
      }
      if (!compiler.isIdentifier(name)) return undefined;
      if (kind === "set") hoisted.add(name.text);
      if (kind === "set" && !fresh.has(name.text)) return undefined;
      const to = place(name, kind === "set" ? "let" : kind);
      return compiler.setTextRange(factory.createAssignment(to, factory.createVoidZero()), node);
    };

    const kindOf = (list: ts.VariableDeclarationList): Target => {
      const { NodeFlags } = compiler;
      if ((list.flags & NodeFlags.Const) !== 0) return "const";
      return (list.flags & NodeFlags.Let) === 0 ? "set" : "let";
    };

    const isOurs = (list: ts.VariableDeclarationList): boolean => {
      const [first] = list.declarations;
      const id = first === undefined ? undefined : firstName(compiler, first.name);
      if (id === undefined) return compiler.isSourceFile(list.parent.parent);
      return means(id);
    };

    const variableStatement = (node: ts.VariableStatement): ts.VisitResult<ts.Node> => {
      const list = node.declarationList;
      const kind = kindOf(list);
      return list.declarations.flatMap((one): ts.Statement[] => {
        const id = firstName(compiler, one.name);
        const ours = id === undefined ? compiler.isSourceFile(node.parent) : means(id);
        if (!ours) {
          const visited = compiler.visitEachChild(one, visit, context);
          const kept = factory.createVariableDeclarationList([visited], list.flags);
          return [compiler.setTextRange(factory.createVariableStatement([], kept), one)];
        }
        const set = declaration(one, kind);
        if (set === undefined) return [];
        return [compiler.setTextRange(factory.createExpressionStatement(set), one)];
      });
    };

    /** The head of a `for`: its declarations as an expression, where they are the session's. */
    const head = <T extends ts.ForInitializer | undefined>(list: T): T | ts.ForInitializer => {
      if (list === undefined || !compiler.isVariableDeclarationList(list) || !isOurs(list)) {
        return compiler.visitNode(list, visit) as T;
      }
      const [first] = list.declarations;
      const loop = list.parent;
      if (!compiler.isForStatement(loop) && first !== undefined) return target(first.name, "set");
      const sets = list.declarations.flatMap((one) => declaration(one, "set") ?? []);
      const all = sets.length > 1 ? factory.createCommaListExpression(sets) : sets[0];
      return all as T | ts.ForInitializer;
    };

    const functions: ts.Statement[] = [];

    const visit = (node: ts.Node): ts.VisitResult<ts.Node | undefined> => {
      if (compiler.isVariableStatement(node)) return variableStatement(node);
      if (compiler.isForStatement(node)) {
        return factory.updateForStatement(
          node,
          head(node.initializer),
          compiler.visitNode(node.condition, visit) as ts.Expression,
          compiler.visitNode(node.incrementor, visit) as ts.Expression,
          compiler.visitNode(node.statement, visit) as ts.Statement,
        );
      }
      if (compiler.isForInStatement(node)) {
        const body = compiler.visitNode(node.statement, visit) as ts.Statement;
        const [each, all] = [head(node.initializer), expression(node.expression)];
        return factory.updateForInStatement(node, each, all, body);
      }
      if (compiler.isForOfStatement(node)) {
        const body = compiler.visitNode(node.statement, visit) as ts.Statement;
        const [each, all] = [head(node.initializer), expression(node.expression)];
        return factory.updateForOfStatement(node, node.awaitModifier, each, all, body);
      }
      if (compiler.isFunctionDeclaration(node) && compiler.isSourceFile(node.parent)) {
        if (node.name !== undefined && means(node.name)) {
          const own = factory.createIdentifier(node.name.text);
          const set = factory.createAssignment(place(node.name, "let"), own);
          functions.push(factory.createExpressionStatement(set));
        }
        return compiler.visitEachChild(node, visit, context);
      }
      if (
        compiler.isClassDeclaration(node) &&
        compiler.isSourceFile(node.parent) &&
        node.name !== undefined &&
        means(node.name)
      ) {
        const { modifiers, name, heritageClauses, members } = compiler.visitEachChild(
          node,
          visit,
          context,
        );
        const own = factory.createClassExpression(
          modifiers?.filter(compiler.isDecorator),
          name,
          undefined,
          heritageClauses,
          members,
        );
        const set = factory.createAssignment(place(node.name, "let"), own);
        return compiler.setTextRange(factory.createExpressionStatement(set), node);
      }
      if (compiler.isShorthandPropertyAssignment(node) && means(node.name)) {
        const initial = node.objectAssignmentInitializer;
        const variable = place(node.name, "set");
        const value = initial === undefined ? variable : assignment(node.name, variable, initial);
        return compiler.setTextRange(factory.createPropertyAssignment(node.name.text, value), node);
      }
      if (isNaming(compiler, node) && means(node.left)) {
        return factory.updateBinaryExpression(
          node,
          place(node.left, "set"),
          node.operatorToken,
          named(node.left.text, expression(node.right)),
        );
      }
      if (compiler.isCallExpression(node)) {
        const visited = compiler.visitEachChild(node, visit, context);
        if (node.expression.kind === compiler.SyntaxKind.ImportKeyword) {
          return factory.updateCallExpression(
            visited,
            cell("import"),
            undefined,
            visited.arguments,
          );
        }
        return factory.updateCallExpression(
          visited,
          called(node.expression, visited.expression),
          undefined,
          visited.arguments,
        );
      }
      if (compiler.isTaggedTemplateExpression(node)) {
        const visited = compiler.visitEachChild(node, visit, context);
        const tag = called(node.tag, visited.tag);
        return factory.updateTaggedTemplateExpression(visited, tag, undefined, visited.template);
      }
      if (compiler.isMetaProperty(node) && node.name.text === "meta") return cell("meta");
      if (compiler.isIdentifier(node)) {
        return isReference(node) && means(node) ? place(node, "set") : node;
      }
      return compiler.visitEachChild(node, visit, context);
    };

    /** A variable's function is called for itself, and not as a method of all variables. */
    const called = (before: ts.Expression, after: ts.Expression): ts.Expression => {
      if (before === after || !compiler.isIdentifier(before)) return after;
      const value = factory.createComma(factory.createNumericLiteral(0), after);
      return compiler.setTextRange(asOne(factory.createParenthesizedExpression(value)), before);
    };

    return (file) => {
      functions.length = 0;
      const visited = compiler.visitEachChild(file, visit, context);
      return factory.updateSourceFile(visited, [...functions, ...visited.statements]);
    };
  };
}

/** An assignment that gives a function without a name that of its variable. */
function isNaming(
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

function isAnonymous(compiler: TypeScript, value: ts.Expression): boolean {
  if (compiler.isArrowFunction(value)) return true;
  if (compiler.isParenthesizedExpression(value)) return isAnonymous(compiler, value.expression);
  const canHaveName = compiler.isFunctionExpression(value) || compiler.isClassExpression(value);
  return canHaveName && value.name === undefined;
}

function firstName(compiler: TypeScript, name: ts.BindingName): ts.Identifier | undefined {
  if (compiler.isIdentifier(name)) return name;
  for (const element of name.elements) {
    if (compiler.isOmittedExpression(element)) continue;
    const first = firstName(compiler, element.name);
    if (first !== undefined) return first;
  }
  return undefined;
}
