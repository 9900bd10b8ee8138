import { join } from "node:path";
import type ts from "typescript";
import { LocalFiles } from "./local-files.js";
import { NodeTypes } from "./node-types.js";
import { PROVIDED_GLOBALS } from "./provided-globals.js";
import { runtimeLibraries } from "./runtime-libraries.js";
import type { Settings } from "./settings.js";
import {
  type BoundFile,
  fallbackTypes,
  type ResolvingProgram,
  type TypeScript,
  tslabFolder,
  typeScriptFolder,
} from "./typescript.js";

/**
 * What cells stand on: TypeScript's libraries, Node's types, and the modules that cells import, as
 * one program. Cells are no files of it, so that a cell costs no new program, and no new checker:
 * only one that imports something new does.
 */
export class Surroundings {
  readonly options: ts.CompilerOptions;
  readonly #compiler: TypeScript;
  readonly #folder: string;
  readonly #settings: Settings;
  readonly #host: ts.CompilerHost;
  readonly #nodeTypes = new NodeTypes();
  readonly #files = new LocalFiles();
  readonly #sources = new Map<string, ts.SourceFile | undefined>();
  #resolutions: ts.ModuleResolutionCache;
  #missing = false;
  #program: ResolvingProgram | undefined;
  /** The last program, if what it resolved holds. */
  #before: ts.Program | undefined;
  /** Files that belong to it for a cell's sake. */
  readonly #roots = new Set<string>();
  /** Files that are nowhere on disk: what is provided, and cells that add to what is global. */
  readonly #unwritten = new Map<string, ts.SourceFile>();

  constructor(compiler: TypeScript, folder: string, settings: Settings) {
    this.#compiler = compiler;
    this.#folder = folder;
    this.#settings = settings;
    this.options = { ...cellOptions(compiler, folder), ...settings.options };
    this.#resolutions = this.#emptyResolutions();
    const provided = join(folder, "__provided__.d.ts");
    const { ES2022 } = compiler.ScriptTarget;
    this.#unwritten.set(
      provided,
      compiler.createSourceFile(provided, PROVIDED_GLOBALS, ES2022, true),
    );
    const host = compiler.createCompilerHost(this.options, true);
    this.#host = {
      ...host,
      getCurrentDirectory: () => folder,
      getDefaultLibLocation: () => typeScriptFolder,
      fileExists: (path) => this.#unwritten.has(path) || host.fileExists(path),
      getSourceFile: (path) => this.#source(path),
      resolveModuleNameLiterals: (literals, file) =>
        literals.map(({ text }) => ({ resolvedModule: this.#resolve(text, file) })),
    };
  }

  get program(): ts.Program {
    this.#program ??= this.#newProgram();
    return this.#program;
  }

  get checker(): ts.TypeChecker {
    return this.program.getTypeChecker();
  }

  /** Sees to it that the program knows what a cell imports. */
  include(cell: BoundFile): void {
    const before = this.#roots.size + this.#unwritten.size;
    for (const path of this.#imported(cell)) this.#roots.add(path);
    if (/\bdeclare\b/.test(cell.text) && addsToGlobals(this.#compiler, cell)) {
      this.#unwritten.set(cell.fileName, cell);
    }
    if (this.#roots.size + this.#unwritten.size > before) this.#program = undefined;
  }

  /** The cell did not become part of the session. */
  exclude(cell: BoundFile): void {
    if (this.#unwritten.delete(cell.fileName)) this.#program = undefined;
  }

  /** The files of the user's own that a cell imports, directly or not. */
  localFiles(cell: BoundFile): BoundFile[] {
    const { program } = this;
    const found = new Set<BoundFile>();
    const open: BoundFile[] = [cell];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      const paths = file === cell ? this.#imported(cell) : this.#importedBy(file);
      for (const path of paths) {
        const source = program.getSourceFile(path) as BoundFile | undefined;
        if (source === undefined || found.has(source) || !this.#isLocal(source)) continue;
        found.add(source);
        open.push(source);
      }
    }
    return [...found];
  }

  /** Errors of a file; one written for looser settings stops no cell, unless its project says so. */
  errorsOf(file: ts.SourceFile, isCell: boolean): readonly ts.Diagnostic[] {
    const { program } = this;
    const syntactic = program.getSyntacticDiagnostics(file);
    if (syntactic.length > 0) return syntactic;
    const errors = program
      .getSemanticDiagnostics(file)
      .filter(({ category }) => category === this.#compiler.DiagnosticCategory.Error);
    if (isCell || this.#settings.strictImports) return errors;
    return errors.filter(({ code }) => !(code >= IMPLICIT_ANY.from && code <= IMPLICIT_ANY.to));
  }

  /** Has the rest of Node's types read. @returns false where they are already */
  loadAllTypes(): boolean {
    const indexes = this.#nodeTypes.loadAll();
    if (indexes === undefined) return false;
    for (const index of indexes) this.#sources.delete(index);
    this.#program = undefined;
    this.#before = undefined;
    return true;
  }

  /**
   * Has decorators mean what they did before the standard had any, or not. @returns false where the
   * project says itself what they mean
   */
  useOldDecorators(old: boolean): boolean {
    if (this.#settings.options.experimentalDecorators !== undefined) return false;
    if (this.options.experimentalDecorators !== old) this.#program = undefined;
    this.options.experimentalDecorators = old;
    return true;
  }

  /** Looks whether files have changed. @returns those that did */
  refresh(): string[] {
    const changed = this.#files.changed();
    if (changed.length === 0 && !this.#missing) return [];
    for (const path of changed) this.#sources.delete(path);
    this.#resolutions = this.#emptyResolutions();
    // What was not found may be there now.
    this.#missing = false;
    this.#before = undefined;
    if (changed.length > 0) this.#program = undefined;
    return changed;
  }

  #newProgram(): ResolvingProgram {
    const program = this.#compiler.createProgram({
      rootNames: [...this.#roots, ...this.#unwritten.keys()],
      options: this.options,
      host: this.#host,
      ...(this.#before === undefined ? {} : { oldProgram: this.#before }),
    }) as ResolvingProgram;
    const own = program.getResolvedModule;
    // A cell is no file of the program: what its imports mean is asked here.
    program.getResolvedModule = (file, name, mode) =>
      own(file, name, mode) ?? {
        ...{ failedLookupLocations: [], affectingLocations: [], resolutionDiagnostics: [] },
        resolvedModule: isCellName(file.fileName) ? this.#resolve(name, file.fileName) : undefined,
      };
    this.#before = program;
    return program;
  }

  #source(path: string): ts.SourceFile | undefined {
    const cell = this.#unwritten.get(path);
    if (cell !== undefined) return cell;
    if (this.#sources.has(path)) return this.#sources.get(path);
    const read = this.#compiler.sys.readFile(path);
    const text = read === undefined ? undefined : this.#nodeTypes.serve(path, read);
    const options = { languageVersion: this.#compiler.ScriptTarget.ES2022 };
    const source =
      text === undefined ? undefined : this.#compiler.createSourceFile(path, text, options, true);
    this.#sources.set(path, source);
    if (!path.startsWith(typeScriptFolder)) this.#files.watch(path);
    return source;
  }

  #resolve(name: string, from: string): ts.ResolvedModuleFull | undefined {
    const { options } = this;
    const resolve = (settings: ts.CompilerOptions, known?: ts.ModuleResolutionCache) =>
      this.#compiler.resolveModuleName(name, from, settings, this.#host, known).resolvedModule;
    // A package may say only in its exports where its types are.
    const moduleResolution = this.#compiler.ModuleResolutionKind.Bundler;
    const found =
      resolve(options, this.#resolutions) ??
      resolve({ ...options, moduleResolution }) ??
      (name === "tslab" ? tslabTypes(this.#compiler) : undefined);
    if (found === undefined && !from.includes("/node_modules/")) this.#missing = true;
    return found;
  }

  #imported(cell: BoundFile): string[] {
    const { importedFiles } = this.#compiler.preProcessFile(cell.text, true, true);
    return importedFiles.flatMap(
      ({ fileName }) => this.#resolve(fileName, cell.fileName)?.resolvedFileName ?? [],
    );
  }

  #importedBy(file: BoundFile): string[] {
    return (file.imports ?? []).flatMap(
      ({ text }) => this.#resolve(text, file.fileName)?.resolvedFileName ?? [],
    );
  }

  #isLocal(file: ts.SourceFile): boolean {
    return (
      !file.isDeclarationFile &&
      !file.fileName.endsWith(".json") &&
      !file.fileName.includes("/node_modules/")
    );
  }

  #emptyResolutions(): ts.ModuleResolutionCache {
    return this.#compiler.createModuleResolutionCache(this.#folder, (path) => path, this.options);
  }
}

/** Codes of errors that say that a type is missing and is implicitly any. */
const IMPLICIT_ANY = { from: 7005, to: 7057 };

/** The file of a cell, from the number of times that the compiler has read one. */
export function cellName(folder: string, count: number): string {
  return join(folder, `__cell_${count}__.ts`);
}

function isCellName(path: string): boolean {
  return /[/\\]__cell_\d+__\.ts$/.test(path);
}

function addsToGlobals(compiler: TypeScript, file: ts.SourceFile): boolean {
  return file.statements.some(
    (statement) =>
      compiler.isModuleDeclaration(statement) &&
      (compiler.isStringLiteral(statement.name) ||
        (statement.flags & compiler.NodeFlags.GlobalAugmentation) !== 0),
  );
}

function cellOptions(compiler: TypeScript, folder: string): ts.CompilerOptions {
  const { ScriptTarget, ModuleKind, ModuleResolutionKind, JsxEmit, NewLineKind } = compiler;
  return {
    target: ScriptTarget.ES2022,
    module: ModuleKind.ESNext,
    moduleResolution: ModuleResolutionKind.Node10,
    lib: runtimeLibraries(),
    types: ["node"],
    typeRoots: typeRoots(compiler, folder),
    esModuleInterop: true,
    resolveJsonModule: true,
    allowJs: true,
    checkJs: true,
    jsx: JsxEmit.React,
    newLine: NewLineKind.LineFeed,
    // The types of packages are theirs.
    skipLibCheck: true,
    preserveConstEnums: true,
    sourceMap: true,
    outDir: join(folder, "out"),
    rootDir: "/",
  };
}

/** tslab's display functions are there for every cell. */
function tslabTypes({ Extension }: TypeScript): ts.ResolvedModuleFull {
  const resolvedFileName = join(tslabFolder, "dist", "public.d.ts");
  return { resolvedFileName, extension: Extension.Dts, isExternalLibraryImport: true };
}

/** Where type packages lie; Node's types come with the kernel where a folder has none. */
function typeRoots(compiler: TypeScript, folder: string): string[] {
  const roots = compiler.getEffectiveTypeRoots({}, { getCurrentDirectory: () => folder }) ?? [];
  const { fileExists } = compiler.sys;
  if (roots.some((root) => fileExists(join(root, "node", "package.json")))) return roots;
  return [...roots, fallbackTypes];
}
