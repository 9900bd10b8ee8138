import type { CellError, CommMessage, Outcome } from "../channel.js";
import type { Platform, StrayErrors, Watch } from "../platform/platform.js";
import { withAdvice } from "./advice.js";
import { Comms } from "./comms.js";
import { type CompiledCell, Compiler } from "./compiler.js";
import type { Control } from "./control.js";
import { Interrupted, Interruption } from "./interruption.js";
import { mimeBundle } from "./mime-bundle.js";
import { settingsFor } from "./settings.js";
import { type Source, Stacks } from "./stack.js";
import { describeException } from "./traceback.js";
import { typeErrors } from "./type-errors.js";
import { type CellVariables, Variables } from "./variables.js";

type CellFunction = (
  variables: object,
  cell: CellScope,
  require: Platform["modules"]["require"],
  file: string,
  folder: string,
) => Promise<void>;

/** What the code of a cell finds beside the variables. */
interface CellScope extends Pick<CellVariables, "let" | "const"> {
  reached(name: string): void;
  result: unknown;
  meta: unknown;
  import(id: unknown): Promise<unknown>;
}

/** Who is told what happens beside the outcome of a cell. */
export interface Listener {
  /** The user's code begins. */
  onRunning(): void;
  /** An error belongs to no running cell, as from a timer. */
  onStray(error: CellError): void;
  /** The user's code sends something to a front end. */
  onComm(message: CommMessage): void;
}

/** Where packages that cells import find the session's comms. */
const COMMS = Symbol.for("backprop-workbook.comms");

/** Runs the cells of one session, one after the other. */
export class Executor {
  readonly #platform: Platform;
  readonly #control: Control;
  readonly #listener: Listener;

  readonly compiler: Compiler;
  readonly #variables = new Variables();
  readonly #interruption = new Interruption();
  readonly #strays: StrayErrors;
  /** The user's code by its name in a stack. */
  readonly #cells = new Map<string, Source>();
  readonly #stacks: Stacks;
  readonly #comms: Comms;
  /** Whether a cell has come to its end. */
  #ranOne = false;

  constructor(platform: Platform, control: Control, listener: Listener) {
    this.#platform = platform;
    this.#control = control;
    this.#listener = listener;
    this.#comms = new Comms(listener.onComm);
    Object.defineProperty(globalThis, COMMS, { value: this.#comms });
    const { folder, providedTypes } = platform;
    this.compiler = new Compiler(folder, (compiler) =>
      settingsFor(compiler, folder, providedTypes),
    );
    this.#strays = platform.strays((error) => this.#showStray(error));
    this.#stacks = new Stacks({
      find: (name) => this.#cells.get(name) ?? this.#localModule(name),
      shortPath: platform.shortPath,
    });
    this.#stacks.install();
  }

  /** Runs one cell. Never rejects: what goes wrong is the outcome. */
  async execute(code: string, count: number): Promise<Outcome> {
    const compiled = this.#control.whileCompiling(() => this.compiler.compile(code));
    if (this.#control.takeInterrupt()) return this.describe(this.#interruption.error);
    if (compiled.kind === "errors") {
      const error = typeErrors(compiled.errors, code, count, this.#platform.readText);
      return withAdvice(error, code, this.#ranOne);
    }
    const { cell } = compiled;
    const { positions } = cell;
    // A cell that isn't counted shares its number with another.
    const name = `cell:${this.#cells.size + 1}`;
    this.#cells.set(name, { label: `cell ${count}`, text: code, positions });
    this.#platform.modules.update(cell.modules, cell.edited);
    this.#listener.onRunning();
    const watch = this.#strays.watch((reason) => this.#interruption.stop(reason));
    const outcome = await this.#runWatched(cell, name, watch);
    const strays = watch.end();
    if (outcome.status === "error" || strays.length === 0) {
      for (const stray of strays) this.#showStray(stray);
      return outcome;
    }
    const [first, ...others] = strays;
    for (const other of others) this.#showStray(other);
    return this.describe(first);
  }

  /** Hands a front end's message to the user's code. @returns false where nobody knows its comm */
  async comm(message: CommMessage): Promise<boolean> {
    let known = true;
    this.#listener.onRunning();
    try {
      await this.#interruption.race(async () => {
        known = await this.#strays.apart(() => this.#comms.take(message));
      });
    } catch (error) {
      this.#showStray(error);
    }
    return known;
  }

  /** Ends the running cell, and all code of the user's that waits. */
  interrupt(): void {
    this.#interruption.stop();
  }

  /** An exception in the user's terms. */
  describe(error: unknown) {
    return describeException(error, (failed) => this.#stacks.of(failed));
  }

  async #runWatched(cell: CompiledCell, name: string, watch: Watch): Promise<Outcome> {
    const declaring = this.#variables.begin(cell);
    let ran = false;
    let result: unknown;
    const run = async () => {
      ({ result } = await this.#run(cell, name, declaring));
      ran = true;
      this.#ranOne = true;
    };
    try {
      await this.#interruption.race(() => watch.during(run));
      this.compiler.declare(cell);
      const bundle = result === undefined ? undefined : mimeBundle(result);
      return { status: "ok", ...(bundle && { result: bundle }) };
    } catch (error) {
      this.compiler.declare(cell, ran ? undefined : declaring.missed());
      return this.describe(error);
    }
  }

  /** Code that was stopped fails when it goes on, which is no news. */
  #showStray(error: unknown): void {
    if (!(error instanceof Interrupted)) this.#listener.onStray(this.describe(error));
  }

  /** @returns the scope with the last expression's value in it: a promise would be waited for */
  async #run(cell: CompiledCell, name: string, declaring: CellVariables): Promise<CellScope> {
    const { variables, cell: scope } = cell.names;
    const parameters = `${variables}, ${scope}, require, __filename, __dirname`;
    const wrapped = `(async function (${parameters}) { "use strict";\n${cell.js}\n})`;
    const run = this.#platform.evaluate(wrapped, name) as CellFunction;
    const { folder, modules } = this.#platform;
    await modules.bind(cell.imports, declaring);
    const given: CellScope = {
      let: declaring.let,
      const: declaring.const,
      reached: (reached) => declaring.reach(reached),
      result: undefined,
      meta: modules.meta,
      import: (id) => modules.import(String(id)),
    };
    await run(this.#variables.values, given, modules.require, modules.meta.filename, folder);
    return given;
  }

  #localModule(path: string): Source | undefined {
    const script = this.#platform.modules.script(path);
    if (script === undefined) return undefined;
    const file = script.positions.fileName;
    const text = this.#platform.readText(file);
    return { label: this.#platform.shortPath(file), text, positions: script.positions };
  }
}
