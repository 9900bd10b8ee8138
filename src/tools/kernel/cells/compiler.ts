import type * as ts from "@tslab/typescript-for-tslab";
import type { Converter, ConvertResult, Diagnostic } from "tslab/dist/converter.js";
import type { Completeness, Completions } from "../channel.js";
import { completeness } from "./completeness.js";
import { declarationsAfterFailure, declaredNames } from "./declarations.js";
import { quickInfo } from "./quick-info.js";
import type { Settings } from "./settings.js";
import { SourcePositions } from "./source-positions.js";
import { CELL_FILE, loadToolchain, type Toolchain } from "./typescript.js";

/** JavaScript of one file, with the way back to its source. */
export interface Script {
  js: string;
  positions: SourcePositions;
}

/** A cell that can be run. */
export interface CompiledCell extends Script {
  /** The export that takes the value of the last expression. */
  resultName: string | undefined;
  /** Local modules that changed since the last cell, by path. */
  modules: Map<string, Script>;
  /** Local files that changed and are read as they are, like JSON. */
  edited: string[];
  /** What the cell declares if all of it runs. */
  declarations: string;
}

export type Compilation =
  | { kind: "cell"; cell: CompiledCell }
  | { kind: "errors"; errors: Diagnostic[] };

const NO_POSITIONS = new SourcePositions("", "");

/** TypeScript for the cells of one session: each sees what the cells before it declared. */
export class Compiler {
  readonly #tools: Toolchain;
  readonly #converter: Converter;
  /** Declarations of all cells so far, as a .d.ts text. */
  #declared = "";

  constructor(settingsWith: (compiler: typeof ts) => Settings) {
    this.#tools = loadToolchain(settingsWith);
    this.#converter = this.#tools.createConverter({});
    // The first conversion prepares the checker; better now than with the user waiting.
    this.#converter.convert("", "0");
  }

  /** Translates a cell, with the local modules it needs. */
  compile(code: string): Compilation {
    const positions = new Map<string, SourcePositions>();
    this.#tools.onSourceMaps = (written, commonJs) => {
      const { fileName } = new SourcePositions(written, commonJs);
      const linesBefore = fileName === CELL_FILE ? 1 : 0;
      positions.set(fileName, new SourcePositions(written, commonJs, linesBefore));
    };
    const edited = this.#refresh();
    const source = this.#withoutExports(code);
    let result = this.#converter.convert(this.#declared, source);
    if (result.diagnostics.length > 0 && this.#loadAllTypes()) {
      result = this.#converter.convert(this.#declared, source);
    }
    if (result.diagnostics.length > 0) return { kind: "errors", errors: result.diagnostics };
    return {
      kind: "cell",
      cell: {
        js: result.output ?? "",
        positions: positions.get(CELL_FILE) ?? NO_POSITIONS,
        resultName: result.lastExpressionVar,
        modules: localModules(result, positions),
        edited,
        declarations: result.declOutput ?? "",
      },
    };
  }

  /** Makes a cell's declarations known to the next; `missed` are those its code did not come to. */
  declare(cell: CompiledCell, missed: ReadonlySet<string> = new Set()): void {
    const { ts } = this.#tools;
    this.#declared =
      missed.size === 0
        ? cell.declarations
        : declarationsAfterFailure(ts, this.#declared, cell.declarations, missed);
    const names = declaredNames(ts, this.#declared);
    this.#tools.isDeclared = (name) => names.has(name);
  }

  /** Names that fit at `cursor`, best first. */
  complete(code: string, cursor: number): Completions {
    this.#refresh();
    let found = this.#converter.complete(this.#declared, code, cursor);
    if (found.candidates.length === 0 && this.#loadAllTypes()) {
      found = this.#converter.complete(this.#declared, code, cursor);
    }
    return { matches: found.candidates, start: found.start, end: found.end };
  }

  /** The type and the documentation of what stands at `cursor`, or of the call around it, or null. */
  inspect(code: string, cursor: number): string | null {
    this.#refresh();
    const info = () =>
      quickInfo(this.#converter.inspect(this.#declared, code, cursor)) ?? this.#tools.signature;
    const first = info();
    return first === null && this.#loadAllTypes() ? info() : first;
  }

  isComplete(code: string): Completeness {
    return completeness(this.#tools.ts, code);
  }

  #loadAllTypes(): boolean {
    const { files, nodeTypes, ts } = this.#tools;
    return nodeTypes.loadAll(files, ts.FileWatcherEventKind.Changed);
  }

  #refresh(): string[] {
    const { Created, Changed, Deleted } = this.#tools.ts.FileWatcherEventKind;
    return this.#tools.files.refresh(Created, Changed, Deleted);
  }

  /**
   * A cell exports everything, so an `export` the user wrote is blanked: code copied from a module
   * runs, and every position stays.
   */
  #withoutExports(code: string): string {
    const { ts } = this.#tools;
    const file = ts.createSourceFile("cell.ts", code, ts.ScriptTarget.ES2022);
    let blanked = code;
    for (const statement of file.statements) {
      for (const modifier of exportModifiers(ts, statement)) {
        const start = modifier.getStart(file);
        const blank = " ".repeat(modifier.end - start);
        blanked = blanked.slice(0, start) + blank + blanked.slice(modifier.end);
      }
    }
    return blanked;
  }
}

function exportModifiers(compiler: typeof ts, statement: ts.Statement): ts.ModifierLike[] {
  if (!compiler.canHaveModifiers(statement)) return [];
  const modifiers = compiler.getModifiers(statement) ?? [];
  const { ExportKeyword, DefaultKeyword } = compiler.SyntaxKind;
  if (modifiers.some((modifier) => modifier.kind === DefaultKeyword)) return [];
  return modifiers.filter((modifier) => modifier.kind === ExportKeyword);
}

function localModules(
  result: ConvertResult,
  positions: ReadonlyMap<string, SourcePositions>,
): Map<string, Script> {
  const modules = new Map<string, Script>();
  for (const { path, data } of result.sideOutputs ?? []) {
    const name = [...positions.keys()].find((file) => path === modulePath(file));
    modules.set(path, { js: data, positions: positions.get(name ?? "") ?? NO_POSITIONS });
  }
  return modules;
}

/** Where the JavaScript of a source file is looked for when it is imported. */
function modulePath(file: string): string {
  return `${process.cwd()}/${file}`.replace(/\.[jt]sx?$/, ".js");
}
