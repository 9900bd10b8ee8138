import { promiseHooks } from "node:v8";

/** A class whose fields are those of an object that is there already. */
class Given {
  constructor(given: object) {
    // biome-ignore lint/correctness/noConstructorReturn: this is how an object gets a private field.
    return given;
  }
}

/** Marks a promise: as a private field, which nobody sees, and many times faster than a WeakMap. */
class Mark extends Given {
  readonly #owner: unknown;

  constructor(promise: object, owner: unknown) {
    super(promise);
    this.#owner = owner;
  }

  static of(promise: object): unknown {
    return #owner in promise ? promise.#owner : undefined;
  }
}

/**
 * Who started the code that made each promise. AsyncLocalStorage knows as much, but the record that
 * it keeps breaks, and Node with it, when code is ended from outside.
 */
export class PromiseOwners<Owner> {
  /** Of the code that runs, where that goes on from a promise. */
  #current: Owner | undefined;

  /** @param caller who started code that goes on from no promise, as a timer's */
  constructor(caller: () => Owner) {
    promiseHooks.createHook({
      init: (promise) => {
        new Mark(promise, this.#current ?? caller());
      },
      before: (promise) => {
        this.#current = this.of(promise);
      },
      after: () => {
        this.#current = undefined;
      },
    });
  }

  /** The owner of a promise; undefined for one that is older than this. */
  of(promise: object): Owner | undefined {
    return Mark.of(promise) as Owner | undefined;
  }

  /** Runs code that `owner` starts. */
  within<T>(owner: Owner, start: () => T): T {
    const before = this.#current;
    this.#current = owner;
    try {
      return start();
    } finally {
      this.#current = before;
    }
  }
}
