import { compiler } from "./compiler.js";
import { parse } from "./syntax-error.js";

/**
 * Compiles the namespaces of a file, and leaves all else as it is. Each becomes one line and blank
 * ones, so that the lines below keep their places.
 */
export function compileNamespaces(source: string): string {
  let text = "";
  let end = 0;
  for (const node of parse(source).statements) {
    if (!compiler.isModuleDeclaration(node)) continue;
    const start = node.getStart();
    text += source.slice(end, start) + onOneLine(source.slice(start, node.end));
    end = node.end;
  }
  return text + source.slice(end);
}

function onOneLine(namespace: string): string {
  const { outputText } = compiler.transpileModule(namespace, {
    compilerOptions: {
      target: compiler.ScriptTarget.ES2022,
      module: compiler.ModuleKind.ES2022,
      removeComments: true,
    },
  });
  // What TypeScript adds where a file exports nothing would be one export too many.
  const code = outputText.replace(/^export \{\};$/gm, "").replace(/\n/g, " ");
  return code + namespace.replace(/[^\n]/g, "");
}
