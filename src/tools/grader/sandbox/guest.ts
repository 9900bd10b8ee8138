import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
  type QuickJSSyncVariant,
} from "quickjs-emscripten-core";
import { OutOfMemory, StackOverflow, Thrown, TooLong } from "./failure.js";
import { CONSOLE, STUDENT_FILE } from "./job.js";
import { RUN, readModule, resolveImport } from "./library.js";
import { FUEL, metered } from "./meter.js";

const PAGE = 64 * 1024;
const MEMORY_PAGES = { initial: (16 * 1024 * 1024) / PAGE, maximum: (96 * 1024 * 1024) / PAGE };
const STACK_BYTES = 1024 * 1024;

/** How much is read of what a module throws while it loads. */
const MOST_LETTERS = 2_000;

const require = createRequire(import.meta.url);
const QUICKJS = "@jitl/quickjs-wasmfile-release-sync";
const { default: quickjs } = require(QUICKJS) as { readonly default: QuickJSSyncVariant };
// Its parts are loaded once: loading them anew for each engine takes longer than the engine itself.
const [ffi, moduleLoader] = [quickjs.importFFI(), quickjs.importModuleLoader()];
const sharedVariant: QuickJSSyncVariant = {
  type: "sync",
  importFFI: () => ffi,
  importModuleLoader: () => moduleLoader,
};

// The compiler's library for Node does not know WebAssembly, the one for browsers knows too much.
const { Instance, Memory, Module } = (globalThis as unknown as { WebAssembly: WebAssemblyGlobal })
  .WebAssembly;
interface WebAssemblyMemory {
  readonly buffer: ArrayBuffer;
}
interface WebAssemblyInstance {
  readonly exports: { readonly [FUEL]: { value: bigint } };
}
interface WebAssemblyGlobal {
  readonly Memory: new (pages: typeof MEMORY_PAGES) => WebAssemblyMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => WebAssemblyInstance;
}
const wasmModule = new Module(metered(readFileSync(require.resolve(`${QUICKJS}/wasm`))));

/**
 * How many turns of the engine's own loops may pass between two ticks: two seconds at most. What
 * counts no steps of its own, as a sort of a large array, is ended there.
 */
const TURNS_WITHOUT_TICK = 300_000_000n;

/** How many turns a call may take for each tick that it may take; the interpreter needs about 200,000. */
const TURNS_A_TICK = 500_000n;

let lastMemory: WebAssemblyMemory | undefined;

/**
 * Memory of zeros for the next engine: the last one's, wiped, unless that has grown. Taking new
 * memory each time would keep the garbage collector busy for longer than the student's code runs.
 */
function emptyMemory(): WebAssemblyMemory {
  if (lastMemory?.buffer.byteLength === MEMORY_PAGES.initial * PAGE) {
    new Uint8Array(lastMemory.buffer).fill(0);
  } else {
    lastMemory = new Memory(MEMORY_PAGES);
  }
  return lastMemory;
}

/**
 * One student's JavaScript engine: QuickJS in a WebAssembly instance of its own, with memory that
 * cannot grow past a cap and a counter of its steps. It is used for one job and thrown away.
 */
export class Guest {
  readonly #runtime: QuickJSRuntime;
  readonly #context: QuickJSContext;
  readonly #run: QuickJSHandle;
  readonly #memory: WebAssemblyMemory;
  readonly #fuel: { value: bigint };

  #exports: QuickJSHandle | undefined;
  #ticks = 0;
  /** The turns that are left to a call, beyond those that the fuel has. */
  #turnsLeft = 0n;
  #ticksAllowed = Number.POSITIVE_INFINITY;

  private constructor(
    runtime: QuickJSRuntime,
    context: QuickJSContext,
    run: QuickJSHandle,
    memory: WebAssemblyMemory,
    fuel: { value: bigint },
    onTick: () => void,
  ) {
    this.#runtime = runtime;
    this.#context = context;
    this.#run = run;
    this.#memory = memory;
    this.#fuel = fuel;
    runtime.setInterruptHandler(() => {
      onTick();
      this.#refuel();
      return ++this.#ticks > this.#ticksAllowed;
    });
  }

  /** Gives the engine as many turns as it may take before the next tick. */
  #refuel(): void {
    const all = this.#turnsLeft + this.#fuel.value;
    this.#fuel.value = all < TURNS_WITHOUT_TICK ? all : TURNS_WITHOUT_TICK;
    this.#turnsLeft = all - this.#fuel.value;
  }

  /**
   * A fresh engine, in which nothing but our own reply code has run. It ends the one before.
   * @param onTick is called every 10,000 steps
   * @param imports what of the library may be used; all where left out
   */
  static async create(onTick: () => void, imports?: readonly string[]): Promise<Guest> {
    const memory = emptyMemory();
    let fuel = { value: 0n };
    const emscriptenModule = {
      instantiateWasm(imports: object, onSuccess: (instance: unknown) => void) {
        const instance = new Instance(wasmModule, imports);
        fuel = instance.exports[FUEL];
        fuel.value = TURNS_WITHOUT_TICK;
        onSuccess(instance);
      },
    };
    const variant = newVariant(sharedVariant, { emscriptenModule, wasmMemory: memory });
    const engine = await newQuickJSWASMModuleFromVariant(variant);
    const runtime = engine.newRuntime();
    runtime.setMaxStackSize(STACK_BYTES);
    runtime.setModuleLoader((path) => loadModule(path, imports), resolveImport);
    const context = runtime.newContext();
    const replies = evaluate(context, readModule(RUN), RUN);
    context.unwrapResult(context.evalCode(PRELUDE)).dispose();
    return new Guest(runtime, context, context.getProp(replies, "run"), memory, fuel, onTick);
  }

  /**
   * Runs a module and keeps its exports.
   * @throws Thrown, TooLong or OutOfMemory
   */
  load(code: string, ticks: number): void {
    this.#exports = this.#counted(ticks, () => {
      const result = this.#context.evalCode(code, STUDENT_FILE, { type: "module" });
      if (result.error !== undefined) throw this.#failure(result.error);
      return this.#settled(result.value);
    });
  }

  /**
   * Makes one call of an export.
   * @returns the reply of `run`, and the steps it took
   * @throws TooLong or OutOfMemory
   */
  call(call: string, ticks: number): { readonly text: string; readonly ticks: number } {
    const [context, exports] = [this.#context, this.#exports];
    if (exports === undefined) throw new Error("call load() first");
    const text = this.#counted(ticks, () => {
      const result = context.callFunction(
        this.#run,
        context.undefined,
        exports,
        context.newString(call),
      );
      if (result.error !== undefined) throw this.#failure(result.error);
      return context.getString(result.value);
    });
    if (text.startsWith(OUT_OF_MEMORY)) throw new OutOfMemory();
    if (text.startsWith(THREW_NULL) && this.#isFull()) throw new OutOfMemory();
    return { text, ticks: this.#ticks };
  }

  /** Runs `work` with a fresh count of steps. */
  #counted<Result>(ticks: number, work: () => Result): Result {
    this.#ticks = 0;
    this.#ticksAllowed = ticks;
    this.#fuel.value = 0n;
    this.#turnsLeft = TURNS_WITHOUT_TICK + TURNS_A_TICK * BigInt(Math.ceil(ticks));
    this.#refuel();
    try {
      const result = work();
      // Some built-ins lose an interruption on its way out.
      if (this.#ticks > ticks) throw new TooLong();
      return result;
    } catch (error) {
      if (this.#ticks > ticks || this.#fuel.value < 0n) throw new TooLong();
      // The stack of this thread ended before the one that QuickJS counts.
      if (error instanceof RangeError) throw new StackOverflow();
      throw error;
    }
  }

  /** Whether the memory has grown most of the way to its cap. */
  #isFull(): boolean {
    return this.#memory.buffer.byteLength > (MEMORY_PAGES.maximum * PAGE) / 2;
  }

  /** A module with top-level await is a promise at first: runs what it waits for, if that is here. */
  #settled(module: QuickJSHandle): QuickJSHandle {
    const state = this.#context.getPromiseState(module);
    if (state.type === "fulfilled") return state.value;
    if (state.type === "rejected") throw this.#failure(state.error);
    const jobs = this.#runtime.executePendingJobs();
    if (jobs.error !== undefined) throw this.#failure(jobs.error);
    const later = this.#context.getPromiseState(module);
    if (later.type === "fulfilled") return later.value;
    if (later.type === "rejected") throw this.#failure(later.error);
    if (this.#isFull()) throw new OutOfMemory();
    const message = "a top-level await waits for something that never comes";
    throw new Thrown({ name: "", message, stack: "" });
  }

  #failure(error: QuickJSHandle): Error {
    const text = (name: string) => {
      const property = this.#context.getProp(error, name);
      const isText = this.#context.typeof(property) === "string";
      return isText ? this.#context.getString(property).slice(0, MOST_LETTERS) : "";
    };
    if (
      this.#context.typeof(error) !== "object" ||
      this.#context.sameValue(error, this.#context.null)
    ) {
      if (this.#isFull()) return new OutOfMemory();
      const message = String(this.#context.dump(error)).slice(0, MOST_LETTERS);
      return new Thrown({ name: "", message, stack: "" });
    }
    const [name, message] = [text("name"), text("message")];
    if (name === "InternalError" && message === "out of memory") return new OutOfMemory();
    return new Thrown({ name, message, stack: text("stack") });
  }
}

/** What QuickJS throws when memory is short. */
const OUT_OF_MEMORY = '{"kind":"threw","thrown":{"name":"InternalError","message":"out of memory"';

/** What QuickJS throws when not even the error about missing memory finds room. */
const THREW_NULL = '{"kind":"threw","thrown":{"name":"","message":"null"';

/**
 * What a notebook has besides the language itself. There is nowhere to print to; printing should not
 * fail for that. Copies are made of what answers are given and give: plain data.
 */
const PRELUDE = `globalThis.console = Object.fromEntries(
  ${JSON.stringify(CONSOLE)}.map((name) => [name, () => {}]),
);
globalThis.structuredClone = (value) => {
  const copies = new Map();
  const views = Object.getPrototypeOf(Uint8Array);
  const copied = (item) => {
    if (typeof item === "function" || typeof item === "symbol") {
      throw new TypeError("structuredClone: " + String(item) + " cannot be cloned");
    }
    if (typeof item !== "object" || item === null) return item;
    if (copies.has(item)) return copies.get(item);
    if (item instanceof Date) return new Date(item);
    if (item instanceof views) return item.slice();
    const copy =
      Array.isArray(item) ? new Array(item.length)
      : item instanceof Map ? new Map()
      : item instanceof Set ? new Set()
      : item instanceof Error ? new Error(item.message)
      : {};
    copies.set(item, copy);
    if (item instanceof Map) for (const [key, entry] of item) copy.set(copied(key), copied(entry));
    else if (item instanceof Set) for (const entry of item) copy.add(copied(entry));
    else for (const key of Object.keys(item)) copy[key] = copied(item[key]);
    return copy;
  };
  return copied(value);
};`;

function evaluate(context: QuickJSContext, code: string, path: string): QuickJSHandle {
  return context.unwrapResult(context.evalCode(code, path, { type: "module" }));
}

function loadModule(path: string, imports: readonly string[] | undefined) {
  try {
    return readModule(path, imports);
  } catch (error) {
    return { error: error as Error };
  }
}
