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
import { CONSOLE } from "./job.js";
import { RUN, readModule, resolveImport } from "./library.js";
import { FUEL, metered } from "./meter.js";

const PAGE = 64 * 1024;
const MEMORY_PAGES = { initial: (16 * 1024 * 1024) / PAGE, maximum: (96 * 1024 * 1024) / PAGE };
const STACK_BYTES = 1024 * 1024;

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

/** What runs student code needs to know of the student. */
export interface Occupant {
  /** What of the library may be used; all where left out. */
  readonly imports: readonly string[] | undefined;
  /** Is called every 10,000 steps. Whether to stop. */
  readonly onInterrupt: () => boolean;
}

/**
 * QuickJS in a WebAssembly instance, in which nothing but our own code has run. All that an instance
 * has is its memory and the height of its stack: the memory is put back to what it was for each
 * occupant, byte for byte, and an instance that was left in the middle of something is thrown away.
 */
export class Engine {
  readonly runtime: QuickJSRuntime;
  readonly context: QuickJSContext;
  /** Answers calls; see `run` in the judge. */
  readonly run: QuickJSHandle;
  readonly fuel: { value: bigint };
  readonly #memory: WebAssemblyMemory;
  /** The memory as it was; behind it there are only zeros. */
  readonly #begun: Uint8Array;
  #occupant: Occupant = { imports: undefined, onInterrupt: () => false };
  #spoilt = false;

  private constructor(runtime: QuickJSRuntime, memory: WebAssemblyMemory, fuel: { value: bigint }) {
    this.runtime = runtime;
    this.#memory = memory;
    this.fuel = fuel;
    runtime.setMaxStackSize(STACK_BYTES);
    runtime.setModuleLoader((path) => loadModule(path, this.#occupant.imports), resolveImport);
    runtime.setInterruptHandler(() => this.#occupant.onInterrupt());
    this.context = runtime.newContext();
    const replies = evaluate(this.context, readModule(RUN), RUN);
    this.context.unwrapResult(this.context.evalCode(PRELUDE)).dispose();
    this.run = this.context.getProp(replies, "run");
    const bytes = new Uint8Array(memory.buffer);
    let end = bytes.length;
    while (bytes[end - 1] === 0) end -= 1;
    this.#begun = bytes.slice(0, end);
  }

  static async #start(): Promise<Engine> {
    const memory = emptyMemory();
    let fuel = { value: 0n };
    const emscriptenModule = {
      instantiateWasm(imports: object, onSuccess: (instance: unknown) => void) {
        const instance = new Instance(wasmModule, imports);
        fuel = instance.exports[FUEL];
        onSuccess(instance);
      },
    };
    const variant = newVariant(sharedVariant, { emscriptenModule, wasmMemory: memory });
    const engine = await newQuickJSWASMModuleFromVariant(variant);
    fuel.value = FUEL_TO_START;
    return new Engine(engine.newRuntime(), memory, fuel);
  }

  /** An engine for somebody else. The one before has nobody in it any more. */
  static async for(occupant: Occupant): Promise<Engine> {
    const engine = lastEngine?.isFit() ? lastEngine : await Engine.#start();
    lastEngine = engine;
    engine.#reset();
    engine.#occupant = occupant;
    return engine;
  }

  /** Whether the memory has grown most of the way to its cap. */
  isFull(): boolean {
    return this.#memory.buffer.byteLength > (MEMORY_PAGES.maximum * PAGE) / 2;
  }

  /** Says that the engine was left in the middle of something. */
  spoil(): void {
    this.#spoilt = true;
  }

  isFit(): boolean {
    return !this.#spoilt && this.#memory.buffer.byteLength === MEMORY_PAGES.initial * PAGE;
  }

  #reset(): void {
    const bytes = new Uint8Array(this.#memory.buffer);
    bytes.set(this.#begun);
    bytes.fill(0, this.#begun.length);
  }
}

let lastEngine: Engine | undefined;

/** What the engine does to start is its own. */
const FUEL_TO_START = 2n ** 42n;

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
