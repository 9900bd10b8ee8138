const COMPILING = 0;
const INTERRUPT = 1;

/** What the main thread of an engine and its watchdog know of each other, in shared memory. */
export class Control {
  readonly #flags: Int32Array;

  constructor(readonly memory = new SharedArrayBuffer(8)) {
    this.#flags = new Int32Array(memory);
  }

  /** Whether the compiler loads or runs, and must not be stopped. */
  get compiling(): boolean {
    return Atomics.load(this.#flags, COMPILING) === 1;
  }

  set compiling(now: boolean) {
    Atomics.store(this.#flags, COMPILING, now ? 1 : 0);
  }

  /** Whether an interrupt has been asked for and not been taken yet. */
  get interruptPending(): boolean {
    return Atomics.load(this.#flags, INTERRUPT) === 1;
  }

  requestInterrupt(): void {
    Atomics.store(this.#flags, INTERRUPT, 1);
  }

  /** Takes a pending interrupt. @returns whether there was one */
  takeInterrupt(): boolean {
    return Atomics.exchange(this.#flags, INTERRUPT, 0) === 1;
  }

  /** Runs a step of the compiler, which an interrupt waits for. */
  whileCompiling<T>(step: () => T): T {
    this.compiling = true;
    try {
      return step();
    } finally {
      this.compiling = false;
    }
  }
}
