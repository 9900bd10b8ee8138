import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import type ts from "typescript";
import { withoutMapComment } from "./cell-emitter.js";
import { guardAwaits } from "./guarded-awaits.js";
import { SourcePositions } from "./source-positions.js";
import type { BoundFile, TypeScript } from "./typescript.js";

/** JavaScript of one file, with the way back to its source. */
export interface Script {
  js: string;
  positions: SourcePositions;
  /** What it imports, as it is written. */
  imports: readonly string[];
  /** Whether it waits at its top level, so that it is not there at once. */
  waits: boolean;
}

/** The user's own modules, as scripts that `require` can load. */
export class LocalModules {
  readonly #compiler: TypeScript;
  readonly #known = new Set<ts.SourceFile>();

  constructor(compiler: TypeScript) {
    this.#compiler = compiler;
  }

  /** Those of the files that were not given before as they are now, by the paths of scripts. */
  changed(files: readonly BoundFile[]): Map<string, Script> {
    const scripts = new Map<string, Script>();
    for (const file of files) {
      if (this.#known.has(file)) continue;
      this.#known.add(file);
      scripts.set(file.fileName.replace(/\.[cm]?[jt]sx?$/, ".js"), this.#script(file));
    }
    return scripts;
  }

  #script(file: BoundFile): Script {
    const { JsxEmit, ModuleKind, ScriptTarget } = this.#compiler;
    const output = this.#compiler.transpileModule(file.text, {
      fileName: file.fileName,
      compilerOptions: {
        target: ScriptTarget.ES2022,
        module: ModuleKind.CommonJS,
        esModuleInterop: true,
        jsx: JsxEmit.React,
        sourceMap: true,
      },
      transformers: { before: [guardAwaits(this.#compiler), describeModule(this.#compiler)] },
    });
    const positions = new SourcePositions(file.fileName, [output.sourceMapText ?? ""]);
    return {
      js: withoutMapComment(output.outputText),
      positions,
      imports: (file.imports ?? []).map(({ text }) => text),
      waits: waits(this.#compiler, file),
    };
  }
}

/** `import.meta` in words of CommonJS. */
function describeModule(compiler: TypeScript): ts.TransformerFactory<ts.SourceFile> {
  const { factory } = compiler;
  const describe = (path: string) => {
    const { href } = pathToFileURL(path);
    const facts = Object.entries({ url: href, filename: path, dirname: dirname(path) });
    return factory.createObjectLiteralExpression(
      facts.map(([name, value]) =>
        factory.createPropertyAssignment(name, factory.createStringLiteral(value)),
      ),
    );
  };
  return (context) => (source) => {
    const visit = (node: ts.Node): ts.Node =>
      compiler.isMetaProperty(node) && node.name.text === "meta"
        ? factory.createParenthesizedExpression(describe(source.fileName))
        : compiler.visitEachChild(node, visit, context);
    return compiler.visitEachChild(source, visit, context);
  };
}

/** Whether code waits outside of functions. */
function waits(compiler: TypeScript, node: ts.Node): boolean {
  if (compiler.isAwaitExpression(node)) return true;
  if (compiler.isForOfStatement(node) && node.awaitModifier !== undefined) return true;
  if (compiler.isFunctionLike(node)) return false;
  return compiler.forEachChild(node, (child) => waits(compiler, child)) ?? false;
}
