import { setImmediate as turn } from "node:timers/promises";
import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import type { Control } from "../../cells/control.js";
import { Interrupted } from "../../cells/interruption.js";
import type { InputAnswer, InputReply } from "../../channel.js";
import { send } from "./output.js";

/** What a cell fails with that asks where nobody can answer. */
export class NoInput extends Error {
  override readonly name = "NoInput";
}

/** Lines that cells ask the user for. */
export class Input {
  readonly #control: Control;
  readonly #port: MessagePort;

  #lastId = 0;
  #isOver = true;
  #done: () => void = () => {};
  readonly #answers = new Map<number, InputAnswer>();
  readonly #waiting = new Map<number, (answer: InputAnswer) => void>();

  /** @param port where the watchdog hands on what the user wrote */
  constructor(control: Control, port: MessagePort) {
    this.#control = control;
    this.#port = port;
    port.on("message", (reply: InputReply) => this.#take(reply));
  }

  /**
   * Asks for a line and holds all code of the user's until it is there.
   * @throws NoInput where nobody can be asked; Interrupted when the cell is stopped
   */
  askNow(prompt: string, password = false): string {
    const id = this.#ask(prompt, password);
    for (;;) {
      const { arrivals } = this.#control;
      this.#receive();
      const answer = this.#answers.get(id);
      if (answer !== undefined) {
        this.#answers.delete(id);
        return lineOf(answer);
      }
      if (this.#control.interruptPending) throw new Interrupted();
      this.#control.waitForArrival(arrivals);
    }
  }

  /** Whether the running cell's own code has ended, and only what it asked for is waited for. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** A cell's code begins. */
  begin(): void {
    this.stop();
    this.#isOver = false;
  }

  /** Whoever waits for a line waits no longer. */
  stop(): void {
    for (const id of [...this.#waiting.keys()]) this.#take({ id, answer: { stopped: true } });
  }

  /** A cell's code has ended. Waits for the lines that it asked for and did not wait for. */
  async end(): Promise<void> {
    this.#isOver = true;
    await turn();
    while (this.#waiting.size > 0) {
      await new Promise<void>((resolve) => {
        this.#done = resolve;
      });
      await turn();
    }
  }

  /** Asks for a line, and lets other code run until it is there. */
  async ask(prompt: string): Promise<string> {
    const id = this.#ask(prompt, false);
    return lineOf(await new Promise((resolve) => this.#waiting.set(id, resolve)));
  }

  #ask(prompt: string, password: boolean): number {
    const id = ++this.#lastId;
    send({ kind: "input", id, prompt, password });
    return id;
  }

  /** While the main thread is held no message is handed to it: it looks for itself. */
  #receive(): void {
    for (;;) {
      const received = receiveMessageOnPort(this.#port);
      if (received === undefined) return;
      this.#take(received.message);
    }
  }

  #take({ id, answer }: Omit<InputReply, "kind">): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (waiting === undefined) this.#answers.set(id, answer);
    else waiting(answer);
    this.#done();
  }
}

function lineOf(answer: InputAnswer): string {
  if ("value" in answer) return answer.value;
  if ("stopped" in answer) throw new Interrupted();
  throw new NoInput(answer.refused);
}
