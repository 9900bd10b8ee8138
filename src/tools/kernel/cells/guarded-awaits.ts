import type ts from "typescript";
import type { TypeScript } from "./typescript.js";

/**
 * Lets an interrupt end code that waits: `await e` becomes `resume(epoch(), await e)`, which throws
 * where an interrupt came between; `for await` takes its values through `each`.
 */
export function guardAwaits(compiler: TypeScript): ts.TransformerFactory<ts.SourceFile> {
  const { factory } = compiler;
  const guard = (name: string, ...args: ts.Expression[]) =>
    factory.createCallExpression(
      factory.createPropertyAccessExpression(factory.createIdentifier("__tslab__"), name),
      undefined,
      args,
    );
  return (context) => {
    const visit = (node: ts.Node): ts.Node => {
      const visited = compiler.visitEachChild(node, visit, context);
      if (compiler.isAwaitExpression(visited)) return guard("resume", guard("epoch"), visited);
      if (compiler.isForOfStatement(visited) && visited.awaitModifier !== undefined) {
        const { awaitModifier, initializer, expression, statement } = visited;
        const values = guard("each", expression);
        return factory.updateForOfStatement(visited, awaitModifier, initializer, values, statement);
      }
      return visited;
    };
    return (file) => compiler.visitEachChild(file, visit, context);
  };
}
