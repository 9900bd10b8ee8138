import type { InputAnswer } from "../channel.js";
import type { Message } from "../protocol/message.js";
import type { Outbox } from "../protocol/outbox.js";

/** Asks the user for lines, one at a time, through the front end that a cell came from. */
export class Inputs {
  readonly #outbox: Pick<Outbox, "ask">;

  #last: Promise<unknown> = Promise.resolve();
  #waiting: ((answer: InputAnswer) => void) | undefined;

  constructor(outbox: Pick<Outbox, "ask">) {
    this.#outbox = outbox;
  }

  /** @returns the line, or why there is none; it never waits where the front end can't be asked */
  ask(cell: Message | undefined, prompt: string, password: boolean): Promise<InputAnswer> {
    if (cell?.content.allow_stdin !== true) {
      return Promise.resolve({ refused: "this front end lets a cell ask for no input" });
    }
    const answer = this.#last.then(() => this.#askOne(cell, prompt, password));
    this.#last = answer;
    return answer;
  }

  /** Takes the user's line. One that was not asked for is dropped. */
  take(value: string): void {
    this.#waiting?.({ value });
  }

  /** The cell is stopped or over: nobody waits any more. */
  cancel(): void {
    this.#waiting?.({ stopped: true });
  }

  async #askOne(cell: Message, prompt: string, password: boolean): Promise<InputAnswer> {
    const answered = new Promise<InputAnswer>((resolve) => {
      this.#waiting = resolve;
    });
    const asked = await this.#outbox.ask(cell, "input_request", { prompt, password });
    if (!asked) return { refused: "the front end does not listen for what a cell asks" };
    return answered;
  }
}
