import { AsyncResource, executionAsyncId } from "node:async_hooks";
import { setImmediate as turn } from "node:timers/promises";
import type { StrayErrors, Watch } from "../platform.js";
import type { Input } from "./input.js";
import { PromiseOwners } from "./promise-owners.js";

/**
 * Errors outside a cell's own course: of a callback, or of a promise that nobody awaits. As long as
 * the cell runs, such an error is the cell's; later ones are shown, and those of what an earlier
 * cell had started.
 */
export class Strays implements StrayErrors {
  readonly #show: (error: unknown) => void;
  readonly #input: Pick<Input, "begin" | "end">;

  /** Which cell made a promise, or none that runs. */
  readonly #owners = new PromiseOwners<Running | "another">(() => this.#caller());
  #running: Running | undefined;

  /**
   * @param show shows an error that is no running cell's
   * @param input what a cell may still wait for when its code has ended
   */
  constructor(show: (error: unknown) => void, input: Pick<Input, "begin" | "end">) {
    this.#show = show;
    this.#input = input;
    process.on("uncaughtException", (error) => {
      const cell = this.#running;
      if (cell === undefined || cell.isOlder(executionAsyncId())) this.#show(error);
      else cell.stop(error);
    });
    process.on("unhandledRejection", (reason, promise) => {
      const cell = this.#running;
      const owner = this.#owners.of(promise) ?? cell;
      if (cell === undefined || owner !== cell) this.#show(reason);
      else cell.rejected.set(promise, reason);
    });
    process.on("rejectionHandled", (promise) => this.#running?.rejected.delete(promise));
  }

  watch(stop: (reason: unknown) => void): Watch {
    const cell = new Running(stop);
    this.#running = cell;
    return {
      during: async (start) => {
        cell.begin();
        this.#input.begin();
        await this.#owners.within(cell, start).finally(turn);
        await this.#input.end();
      },
      end: () => {
        this.#running = undefined;
        return [...cell.rejected.values()];
      },
    };
  }

  apart<T>(start: () => Promise<T>): Promise<T> {
    return this.#owners.within("another", start);
  }

  #caller(): Running | "another" {
    const cell = this.#running;
    return cell === undefined || cell.isOlder(executionAsyncId()) ? "another" : cell;
  }
}

/** The cell that runs. */
class Running {
  /** Promises that nobody awaits, or not yet, with the reasons for which they failed. */
  readonly rejected = new Map<Promise<unknown>, unknown>();
  /** Node numbers timers and the like as they are made. */
  readonly #first = new AsyncResource("cell").asyncId();
  #own = 0;

  constructor(readonly stop: (reason: unknown) => void) {}

  begin(): void {
    this.#own = executionAsyncId();
  }

  /** Whether the callback of this number is of something made before the cell. */
  isOlder(id: number): boolean {
    return id !== this.#own && id < this.#first;
  }
}
