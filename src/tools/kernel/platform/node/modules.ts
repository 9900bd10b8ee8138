import Module, { createRequire } from "node:module";
import { dirname, extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { types } from "node:util";
import { runInThisContext } from "node:vm";
import type { CellImport, ImportBinding } from "../../cells/cell-imports.js";
import type { Script } from "../../cells/local-modules.js";
import type { ImportTarget, ModuleLoader } from "../platform.js";
import { requireCourse } from "./course.js";

/** Node's own steps to load a module from text, which its types leave out. */
interface LoadableModule extends NodeJS.Module {
  _compile(code: string, path: string): void;
}
interface ModuleInternals {
  _nodeModulePaths(folder: string): string[];
}

const kernelRequire = createRequire(import.meta.url);

/** What `import` finds from a cell: local TypeScript, packages, and tslab itself. */
export class Modules implements ModuleLoader {
  readonly #scripts = new Map<string, Script>();
  #loaded = new Map<string, NodeJS.Module>();

  readonly require: NodeJS.Require;
  readonly meta: ModuleLoader["meta"];

  constructor(folder: string) {
    const filename = join(resolve(folder), "cell.ts");
    this.meta = { url: pathToFileURL(filename).href, filename, dirname: resolve(folder) };
    this.require = this.#requireFrom(resolve(folder));
  }

  script(path: string): Script | undefined {
    return this.#scripts.get(path);
  }

  async import(id: string): Promise<unknown> {
    return asNamespace(await this.#imported(id));
  }

  async bind(imports: readonly CellImport[], to: ImportTarget): Promise<void> {
    const loaded: [ImportBinding, unknown][] = [];
    for (const { module, bindings } of imports) {
      const exported = await this.#imported(module);
      loaded.push(...bindings.map((binding): [ImportBinding, unknown] => [binding, exported]));
    }
    for (const [{ name, from }, exported] of loaded) {
      if (from === "required") to.bind(name, () => exported);
      else {
        const namespace = asNamespace(exported);
        to.bind(name, from === "namespace" ? () => namespace : () => namespace[from.export]);
      }
    }
  }

  /** Only an `import` can wait for a module that itself waits. */
  async #imported(id: string): Promise<unknown> {
    await this.#awaitWaiting(id, this.meta.dirname);
    try {
      return this.require(id);
    } catch (error) {
      if (!isCode(error, "ERR_REQUIRE_ASYNC_MODULE")) throw error;
      return await import(pathToFileURL(this.require.resolve(id)).href);
    }
  }

  /**
   * Takes changed modules. All local ones are loaded anew when next imported: one that did not
   * change may hand on what another exports.
   */
  update(changed: ReadonlyMap<string, Script>, edited: readonly string[]): void {
    for (const [path, script] of changed) this.#scripts.set(path, script);
    for (const path of edited) delete kernelRequire.cache[path];
    if (changed.size > 0 || edited.length > 0) this.#loaded = new Map();
  }

  #requireFrom(folder: string, own = createRequire(join(folder, "cell.js"))): NodeJS.Require {
    const load = (id: string): unknown => {
      if (id === "tslab") return kernelRequire("tslab");
      const path = id.startsWith(".") ? this.#localPath(resolve(folder, id)) : undefined;
      return path === undefined ? loadPackage(own, id) : this.#load(path);
    };
    return Object.assign(load, { cache: own.cache, main: own.main, resolve: own.resolve }) as never;
  }

  #localPath(path: string): string | undefined {
    const candidates = extname(path) === "" ? [`${path}.js`, join(path, "index.js")] : [path];
    return candidates.find((candidate) => this.#scripts.has(candidate));
  }

  /** Runs the local modules behind an import that wait at their top level: `require` cannot. */
  async #awaitWaiting(id: string, folder: string, seen = new Set<string>()): Promise<void> {
    const path = id.startsWith(".") ? this.#localPath(resolve(folder, id)) : undefined;
    const script = path === undefined ? undefined : this.#scripts.get(path);
    if (path === undefined || script === undefined || seen.has(path)) return;
    seen.add(path);
    for (const other of script.imports) await this.#awaitWaiting(other, dirname(path), seen);
    if (!script.waits || this.#loaded.has(path)) return;
    const module = this.#begin(path);
    const wrapped = `(async function (exports, require, module, __filename, __dirname) {\n${script.js}\n})`;
    try {
      const run = runInThisContext(wrapped, { filename: path, lineOffset: -1 });
      await run(module.exports, module.require, module, path, dirname(path));
    } catch (error) {
      this.#loaded.delete(path);
      throw error;
    }
  }

  #load(path: string): unknown {
    const known = this.#loaded.get(path);
    if (known !== undefined) return known.exports;
    const module = this.#begin(path);
    try {
      module._compile(this.#scripts.get(path)?.js ?? "", path);
    } catch (error) {
      this.#loaded.delete(path);
      throw error;
    }
    return module.exports;
  }

  #begin(path: string): LoadableModule {
    const module = new Module(path) as LoadableModule;
    module.filename = path;
    module.paths = (Module as unknown as ModuleInternals)._nodeModulePaths(dirname(path));
    module.require = this.#requireFrom(dirname(path), createRequire(path));
    // Known before it runs, so that modules may import each other.
    this.#loaded.set(path, module);
    return module;
  }
}

/** What a module exports by name; one of CommonJS is what `import` takes as its default. */
function asNamespace(exported: unknown): Record<string, unknown> {
  const names = exported as Record<string, unknown>;
  if (isObject(exported) && (names.__esModule === true || types.isModuleNamespaceObject(names))) {
    return names;
  }
  if (!isObject(exported)) return { default: exported };
  const namespace: Record<string, unknown> = Object.create(null);
  for (const name of Object.getOwnPropertyNames(exported)) {
    if (name === "default") continue;
    Object.defineProperty(namespace, name, { get: () => names[name], enumerable: true });
  }
  return Object.defineProperty(namespace, "default", { value: exported, enumerable: true });
}

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

/** Whether a package itself is not there, and not one that it needs. */
function isMissing(error: Error, id: string): boolean {
  const missing = "code" in error && error.code === "MODULE_NOT_FOUND";
  return missing && error.message.startsWith(`Cannot find module '${id}'`);
}

/** A package that does not load, as one for browsers alone, is named in the error. */
function loadPackage(require: NodeJS.Require, id: string): unknown {
  try {
    return require(id);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (isCode(error, "ERR_REQUIRE_ASYNC_MODULE")) throw error;
    const course = isMissing(error, id) ? requireCourse(id) : undefined;
    if (course !== undefined) return course;
    throw new Error(`${JSON.stringify(id)} cannot be imported here: ${error.message}`);
  }
}
