/** What a cell fails with when the user stops it. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";

  constructor() {
    super("the cell was stopped; variables keep their values");
    this.stack = `${this.name}: ${this.message}`;
  }
}

/**
 * Ends a cell from outside, and every `await` of the user's code that is under way: the compiler
 * has each of them ask `resume` when it goes on.
 */
export class Interruption {
  readonly error = new Interrupted();
  #epoch = 0;
  #stop: (reason: unknown) => void = () => {};

  constructor() {
    const guards = {
      epoch: () => this.#epoch,
      resume: <T>(epoch: number, value: T): T => this.#resume(epoch, value),
      each: (values: AsyncIterable<unknown> | Iterable<unknown>) => this.#each(values),
    };
    Object.defineProperty(globalThis, "__tslab__", { value: guards });
  }

  /** Runs `start` until it ends or an interrupt comes. */
  async race(start: () => Promise<void>): Promise<void> {
    const stopped = new Promise<never>((_, reject) => {
      this.#stop = reject;
    });
    // A turn of its own: an interrupt may end the whole stack below the user's code.
    const done = Promise.resolve().then(start);
    await Promise.race([done, stopped]);
  }

  /** Stops all of it, for a reason: the user's, where no other is given. */
  stop(reason: unknown = this.error): void {
    this.#epoch++;
    this.#stop(reason);
  }

  #resume<T>(epoch: number, value: T): T {
    if (epoch !== this.#epoch) throw this.error;
    return value;
  }

  async *#each(values: AsyncIterable<unknown> | Iterable<unknown>): AsyncGenerator<unknown> {
    const epoch = this.#epoch;
    for await (const value of values) yield this.#resume(epoch, value);
  }
}
