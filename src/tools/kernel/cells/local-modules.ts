import type ts from "typescript";
import { withoutMapComment } from "./cell-emitter.js";
import type { Script } from "./compiler.js";
import { guardAwaits } from "./guarded-awaits.js";
import { SourcePositions } from "./source-positions.js";
import type { BoundFile, TypeScript } from "./typescript.js";

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

  #script(file: ts.SourceFile): Script {
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
      transformers: { before: [guardAwaits(this.#compiler)] },
    });
    const positions = new SourcePositions(file.fileName, [output.sourceMapText ?? ""]);
    return { js: withoutMapComment(output.outputText), positions };
  }
}
