import type ts from "typescript";
import type { Completeness, Completions } from "../channel.js";
import { CellChain, type LinkedCell } from "./cell-chain.js";
import { type EmittedCell, emitCell } from "./cell-emitter.js";
import { completeness } from "./completeness.js";
import { completionsAt } from "./completion.js";
import { withoutExports } from "./exports.js";
import { LocalModules, type Script } from "./local-modules.js";
import { quickInfoAt } from "./quick-info.js";
import type { Settings } from "./settings.js";
import { signatureAt } from "./signature.js";
import { cellName, Surroundings } from "./surroundings.js";
import type { TypeProblem } from "./type-errors.js";
import { typeProblem } from "./type-problem.js";
import { type BoundFile, loadTypeScript, type TypeScript } from "./typescript.js";

/** A cell that can be run. */
export interface CompiledCell extends EmittedCell {
  /** Names that its export lists add, with the variables that they stand for. */
  renamed: ReadonlyMap<string, string>;
  /** Local modules that changed since the last cell, by path. */
  modules: Map<string, Script>;
  /** Local files that changed and are read as they are, like JSON. */
  edited: string[];
  linked: LinkedCell;
}

export type Compilation =
  | { kind: "cell"; cell: CompiledCell }
  | { kind: "errors"; errors: TypeProblem[] };

/** A cell as it is being looked at. */
interface Attempt extends LinkedCell {
  errors: ts.Diagnostic[];
}

/** TypeScript for the cells of one session: each sees what the cells before it declared. */
export class Compiler {
  readonly #compiler: TypeScript = loadTypeScript();
  readonly #folder: string;
  readonly #surroundings: Surroundings;
  readonly #chain: CellChain;
  readonly #modules: LocalModules;
  /** The variables of the session. */
  readonly #variables = new Set<string>();
  #parsed = 0;
  #edited: string[] = [];

  constructor(folder: string, settingsWith: (compiler: TypeScript) => Settings) {
    this.#folder = folder;
    this.#surroundings = new Surroundings(this.#compiler, folder, settingsWith(this.#compiler));
    this.#chain = new CellChain(this.#compiler, this.#surroundings.options);
    this.#modules = new LocalModules(this.#compiler);
    // The first cell prepares the checker; better now than with the user waiting.
    this.compile("console.log(0);");
  }

  /** Translates a cell, with the local modules it needs. */
  compile(code: string): Compilation {
    this.#refresh();
    const { code: text, renamed } = withoutExports(this.#compiler, code);
    const attempt = this.#attempt(text, renamed);
    const { errors, ...linked } = attempt;
    if (errors.length > 0) {
      this.#drop(linked);
      const problem = (error: ts.Diagnostic) =>
        typeProblem(this.#compiler, error, linked.file, this.#folder);
      return { kind: "errors", errors: errors.map(problem) };
    }
    const emitted = emitCell(this.#compiler, linked.file, {
      program: this.#surroundings.program,
      variables: this.#variables,
      renamed,
      continued: linked.continued,
    });
    const modules = this.#modules.changed(this.#surroundings.localFiles(linked.file));
    const edited = this.#edited;
    this.#edited = [];
    return { kind: "cell", cell: { ...emitted, renamed, modules, edited, linked } };
  }

  /**
   * Makes a cell's declarations known to the next.
   * @param missed what its code did not come to
   */
  declare(cell: CompiledCell, missed?: ReadonlySet<string>): void {
    for (const name of cell.ambient) this.#variables.delete(name);
    for (const name of cell.declared) {
      if (missed?.has(name) !== true) this.#variables.add(name);
    }
    this.#chain.add(cell.linked, missed ?? new Set(), missed === undefined);
  }

  /** Names that fit at `cursor`, best first. */
  complete(code: string, cursor: number): Completions {
    const find = () =>
      this.#consult(code, (file) =>
        completionsAt(this.#compiler, this.#surroundings.program, file, cursor),
      );
    const found = find();
    return found.matches.length === 0 && this.#surroundings.loadAllTypes() ? find() : found;
  }

  /** The type and the documentation of what stands at `cursor`, or of the call around it, or null. */
  inspect(code: string, cursor: number): string | null {
    const find = () =>
      this.#consult(code, (file) => {
        const { program, checker } = this.#surroundings;
        return (
          quickInfoAt(this.#compiler, checker, file, cursor) ??
          signatureAt(this.#compiler, program, file, cursor)
        );
      });
    const found = find();
    return found === null && this.#surroundings.loadAllTypes() ? find() : found;
  }

  isComplete(code: string): Completeness {
    return completeness(this.#compiler, code);
  }

  /**
   * Looks at a cell as the compiler would at the next lines of one file. Where that is refused, what
   * earlier cells told of their variables' values is forgotten: cells may run in any order. And all
   * of Node's types are read before anything is said.
   */
  #attempt(text: string, renamed: ReadonlyMap<string, string>): Attempt {
    const check = (flow: boolean) => this.#check(this.#parse(text), flow, renamed);
    const isDone = ({ errors, file }: Attempt) =>
      errors.length === 0 || file.parseDiagnostics.length > 0;
    let attempt = check(true);
    if (isDone(attempt)) return attempt;
    this.#drop(attempt);
    attempt = check(false);
    if (!isDone(attempt) && this.#surroundings.loadAllTypes()) {
      this.#drop(attempt);
      attempt = check(false);
    }
    return isDone(attempt) ? attempt : (this.#withOldDecorators(attempt, check) ?? attempt);
  }

  /** Code that was written for decorators as they were before the standard had any goes on to run. */
  #withOldDecorators(refused: Attempt, check: (flow: boolean) => Attempt): Attempt | undefined {
    const about = refused.errors.some(({ code }) => OLD_DECORATORS.has(code));
    if (!about || !this.#surroundings.useOldDecorators(true)) return undefined;
    this.#drop(refused);
    const attempt = check(false);
    if (attempt.errors.length === 0) return attempt;
    this.#surroundings.useOldDecorators(false);
    this.#drop(attempt);
    return check(false);
  }

  #check(file: BoundFile, flow: boolean, renamed: ReadonlyMap<string, string>): Attempt {
    const linked = this.#chain.link(file, flow, renamed);
    this.#surroundings.include(file);
    const errors = this.#surroundings
      .errorsOf(file, true)
      .filter((error) => this.#concerns(error, file));
    for (const local of this.#surroundings.localFiles(file)) {
      errors.push(...this.#surroundings.errorsOf(local, false));
    }
    return { ...linked, errors };
  }

  /** Whether an error is one in a cell, which is not the only file of its program. */
  #concerns(error: ts.Diagnostic, file: BoundFile): boolean {
    if (NOT_IN_CELLS.has(error.code)) return false;
    // An array without a type is filled in another cell than it is made in.
    return error.code !== 7005 || this.#isDeclaredIn(file, error.start ?? 0);
  }

  #isDeclaredIn(file: BoundFile, position: number): boolean {
    const name = this.#compiler.getTouchingPropertyName(file, position);
    const symbol = this.#surroundings.checker.getSymbolAtLocation(name);
    return symbol?.valueDeclaration?.getSourceFile() === file;
  }

  #drop({ file, continued }: LinkedCell): void {
    for (const undo of continued.values()) undo();
    this.#surroundings.exclude(file);
  }

  #parse(text: string): BoundFile {
    const { ES2022 } = this.#compiler.ScriptTarget;
    const name = cellName(this.#folder, ++this.#parsed);
    const options: ts.CreateSourceFileOptions = {
      languageVersion: ES2022,
      // A module may wait at its top level.
      setExternalModuleIndicator: (file) => {
        (file as BoundFile).externalModuleIndicator = true;
      },
    };
    const file = this.#compiler.createSourceFile(name, text, options, true) as BoundFile;
    file.path = name;
    return file;
  }

  /** Asks about a cell that is being written. */
  #consult<T>(code: string, question: (file: BoundFile) => T): T {
    this.#refresh();
    const { code: text, renamed } = withoutExports(this.#compiler, code);
    const linked = this.#chain.link(this.#parse(text), true, renamed);
    this.#surroundings.include(linked.file);
    try {
      return question(linked.file);
    } finally {
      this.#drop(linked);
    }
  }

  #refresh(): void {
    this.#edited.push(...this.#surroundings.refresh());
  }
}

/** Errors that hold for files but not for cells, by their codes. */
const NOT_IN_CELLS = new Set([
  1202, // `import x = require("x")` in a module
  2433, // a namespace in another file than what it goes on with
  2434, // a namespace before it
]);

/** Errors of a standard decorator where an older one is meant, by their codes. */
const OLD_DECORATORS = new Set([1206, 1238, 1239, 1240, 1241, 1270, 1278, 1329]);
