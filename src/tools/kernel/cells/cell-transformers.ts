import type * as ts from "@tslab/typescript-for-tslab";

type TypeScript = typeof ts;
type Factory = ts.TransformerFactory<ts.SourceFile>;

/** The part of TypeScript's emitter that knows what a name refers to; its types leave it out. */
interface Resolving extends ts.TransformationContext {
  getEmitResolver(): {
    getReferencedValueDeclaration(name: ts.Identifier): ts.Declaration | undefined;
  };
}

/**
 * Lets an interrupt end code that waits: `await e` becomes `resume(epoch(), await e)`, which throws
 * where an interrupt came between; `for await` takes its values through `each`.
 */
export function guardAwaits(ts: TypeScript): Factory {
  const guard = (name: string, ...args: ts.Expression[]) =>
    ts.factory.createCallExpression(
      ts.factory.createPropertyAccessExpression(ts.factory.createIdentifier("__tslab__"), name),
      undefined,
      args,
    );
  return (context) => {
    const visit = (node: ts.Node): ts.Node => {
      const visited = ts.visitEachChild(node, visit, context);
      if (ts.isAwaitExpression(visited)) return guard("resume", guard("epoch"), visited);
      if (ts.isForOfStatement(visited) && visited.awaitModifier !== undefined) {
        const { awaitModifier, initializer, expression, statement } = visited;
        const values = guard("each", expression);
        const { factory } = ts;
        return factory.updateForOfStatement(visited, awaitModifier, initializer, values, statement);
      }
      return visited;
    };
    return (file) => ts.visitEachChild(file, visit, context);
  };
}

/**
 * Makes `{ x }` mean the variable `x` of an earlier cell, as `{ x: x }` does: tslab finds such
 * variables by name wherever they stand, but not there.
 */
export function expandShorthands(ts: TypeScript, isDeclared: (name: string) => boolean): Factory {
  const { factory } = ts;
  return (context) => {
    const resolver = (context as Resolving).getEmitResolver();
    const visit = (node: ts.Node): ts.Node => {
      if (
        !ts.isShorthandPropertyAssignment(node) ||
        !isDeclared(node.name.text) ||
        resolver.getReferencedValueDeclaration(node.name) !== undefined
      ) {
        return ts.visitEachChild(node, visit, context);
      }
      const variable = factory.createPropertyAccessExpression(
        ts.setTextRange(factory.createIdentifier("exports"), node.name),
        node.name,
      );
      const initial = node.objectAssignmentInitializer;
      const value = initial === undefined ? variable : factory.createAssignment(variable, initial);
      return ts.setTextRange(factory.createPropertyAssignment(node.name, value), node);
    };
    return (file) => ts.visitEachChild(file, visit, context);
  };
}
