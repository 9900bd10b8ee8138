const COMPILING = 0;
const INTERRUPT = 1;
const ARRIVALS = 2;

/** What the main thread of an engine and its watchdog know of each other, in shared memory. */
export class Control {
  readonly #flags: Int32Array;

  constructor(readonly memory = new SharedArrayBuffer(12)) {
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

  /** How many lines of the user's have arrived, and interrupts. */
  get arrivals(): number {
    return Atomics.load(this.#flags, ARRIVALS);
  }

  /** Wakes the main thread, where it waits for an arrival. */
  announceArrival(): void {
    Atomics.add(this.#flags, ARRIVALS, 1);
    Atomics.notify(this.#flags, ARRIVALS);
  }

  /** Holds the main thread until there are more than `known` arrivals. */
  waitForArrival(known: number): void {
    Atomics.wait(this.#flags, ARRIVALS, known);
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
