import type { QuickJSHandle } from "quickjs-emscripten-core";
import { Engine } from "./engine.js";
import { OutOfMemory, StackOverflow, Thrown, TooLong } from "./failure.js";
import { STUDENT_FILE } from "./job.js";

/** How much is read of what a module throws while it loads. */
const MOST_LETTERS = 2_000;

/**
 * How many turns of the engine's own loops may pass between two ticks: two seconds at most. What
 * counts no steps of its own, as a sort of a large array, is ended there.
 */
const TURNS_WITHOUT_TICK = 300_000_000n;

/** How many turns a call may take for each tick that it may take; the interpreter needs about 200,000. */
const TURNS_A_TICK = 500_000n;

/**
 * One student's code in an engine that has nobody else's in it, with memory that cannot grow past a
 * cap and a counter of its steps.
 */
export class Guest {
  readonly #engine: Engine;
  #exports: QuickJSHandle | undefined;
  #ticks = 0;
  /** The turns that are left to a call, beyond those that the fuel has. */
  #turnsLeft = 0n;
  #ticksAllowed = Number.POSITIVE_INFINITY;

  private constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Gives the engine as many turns as it may take before the next tick. */
  #refuel(): void {
    const all = this.#turnsLeft + this.#engine.fuel.value;
    this.#engine.fuel.value = all < TURNS_WITHOUT_TICK ? all : TURNS_WITHOUT_TICK;
    this.#turnsLeft = all - this.#engine.fuel.value;
  }

  /**
   * A fresh engine, in which nothing but our own reply code has run. It ends the one before.
   * @param onTick is called every 10,000 steps
   * @param imports what of the library may be used; all where left out
   */
  static async create(onTick: () => void, imports?: readonly string[]): Promise<Guest> {
    let guest: Guest | undefined;
    const onInterrupt = () => {
      onTick();
      return guest === undefined ? false : guest.#tick();
    };
    guest = new Guest(await Engine.for({ imports, onInterrupt }));
    return guest;
  }

  /** Counts a tick. Returns whether it was one too many. */
  #tick(): boolean {
    this.#refuel();
    return ++this.#ticks > this.#ticksAllowed;
  }

  /**
   * Runs a module and keeps its exports.
   * @throws Thrown, TooLong or OutOfMemory
   */
  load(code: string, ticks: number): void {
    this.#exports = this.#counted(ticks, () => {
      const result = this.#engine.context.evalCode(code, STUDENT_FILE, { type: "module" });
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
    const [context, exports] = [this.#engine.context, this.#exports];
    if (exports === undefined) throw new Error("call load() first");
    const text = this.#counted(ticks, () => {
      const result = context.callFunction(
        this.#engine.run,
        context.undefined,
        exports,
        context.newString(call),
      );
      if (result.error !== undefined) throw this.#failure(result.error);
      return context.getString(result.value);
    });
    if (text.startsWith(OUT_OF_MEMORY)) throw new OutOfMemory();
    if (text.startsWith(THREW_NULL) && this.#engine.isFull()) throw new OutOfMemory();
    return { text, ticks: this.#ticks };
  }

  /** Runs `work` with a fresh count of steps. */
  #counted<Result>(ticks: number, work: () => Result): Result {
    this.#ticks = 0;
    this.#ticksAllowed = ticks;
    this.#engine.fuel.value = 0n;
    this.#turnsLeft = TURNS_WITHOUT_TICK + TURNS_A_TICK * BigInt(Math.ceil(ticks));
    this.#refuel();
    try {
      const result = work();
      // Some built-ins lose an interruption on its way out.
      if (this.#ticks > ticks) throw new TooLong();
      return result;
    } catch (error) {
      const wasTold = [Thrown, TooLong, OutOfMemory].some((kind) => error instanceof kind);
      if (!wasTold || this.#engine.fuel.value < 0n) this.#engine.spoil();
      if (this.#ticks > ticks || this.#engine.fuel.value < 0n) throw new TooLong();
      // The stack of this thread ended before the one that QuickJS counts.
      if (error instanceof RangeError) throw new StackOverflow();
      throw error;
    }
  }

  /** A module with top-level await is a promise at first: runs what it waits for, if that is here. */
  #settled(module: QuickJSHandle): QuickJSHandle {
    const state = this.#engine.context.getPromiseState(module);
    if (state.type === "fulfilled") return state.value;
    if (state.type === "rejected") throw this.#failure(state.error);
    const jobs = this.#engine.runtime.executePendingJobs();
    if (jobs.error !== undefined) throw this.#failure(jobs.error);
    const later = this.#engine.context.getPromiseState(module);
    if (later.type === "fulfilled") return later.value;
    if (later.type === "rejected") throw this.#failure(later.error);
    if (this.#engine.isFull()) throw new OutOfMemory();
    const message = "a top-level await waits for something that never comes";
    throw new Thrown({ name: "", message, stack: "" });
  }

  #failure(error: QuickJSHandle): Error {
    const text = (name: string) => {
      const property = this.#engine.context.getProp(error, name);
      const isText = this.#engine.context.typeof(property) === "string";
      return isText ? this.#engine.context.getString(property).slice(0, MOST_LETTERS) : "";
    };
    if (
      this.#engine.context.typeof(error) !== "object" ||
      this.#engine.context.sameValue(error, this.#engine.context.null)
    ) {
      if (this.#engine.isFull()) return new OutOfMemory();
      const message = String(this.#engine.context.dump(error)).slice(0, MOST_LETTERS);
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
