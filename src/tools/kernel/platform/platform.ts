import type { CellImport } from "../cells/cell-imports.js";
import type { Script } from "../cells/local-modules.js";

/** What running cells asks of the place they run in, as a process of Node. */
export interface Platform {
  /** The folder that cells run in. */
  readonly folder: string;
  readonly modules: ModuleLoader;
  /** The types of modules that are found though they are not installed, by module name. */
  readonly providedTypes: Readonly<Record<string, string>>;

  /** Runs code in the global scope. @param name the code's name in a stack */
  evaluate(code: string, name: string): unknown;

  /** @param show shows an error that belongs to no running cell */
  strays(show: (error: unknown) => void): StrayErrors;

  /** The text of a local file. */
  readText(path: string): string;

  /** A path as a reader of the notebook knows it. */
  shortPath(path: string): string;
}

/** Takes a name for what a module exports; its value is asked for each time. */
export interface ImportTarget {
  bind(name: string, get: () => unknown): void;
}

/** What `import` finds from a cell. */
export interface ModuleLoader {
  /** `require` for a cell. */
  readonly require: (id: string) => unknown;

  /** `import.meta` of a cell. */
  readonly meta: { url: string; filename: string; dirname: string };

  /** `import()` in a cell. */
  import(id: string): Promise<unknown>;

  /** Loads what a cell imports, and when all is there, declares the names it gets. */
  bind(imports: readonly CellImport[], to: ImportTarget): Promise<void>;

  /** The compiled source of a local module, by its path. */
  script(path: string): Script | undefined;

  /** Takes changed modules, and the paths of files that are read as they are and were edited. */
  update(changed: ReadonlyMap<string, Script>, edited: readonly string[]): void;
}

/** Errors outside a cell's own course: of a callback, or of a promise that nobody awaits. */
export interface StrayErrors {
  /**
   * Watches over the next cell.
   * @param stop ends the cell: an exception that nobody can catch would end a program as well
   */
  watch(stop: (reason: unknown) => void): Watch;

  /** Runs code that is no cell's, as of a message: what it starts and leaves is no cell's either. */
  apart<T>(start: () => Promise<T>): Promise<T>;
}

export interface Watch {
  /** Runs a cell's code, and then one turn of the event loop for what it started and left. */
  during(start: () => Promise<void>): Promise<void>;

  /** The cell is over. @returns the reasons of promises that failed meanwhile, in order */
  end(): unknown[];
}
