import fs from "node:fs";
import readline from "node:readline";
import promises from "node:readline/promises";
import { Readable } from "node:stream";
import type { Input } from "./input.js";

/**
 * Gives cells the ways in which a program asks for input: `prompt` and `confirm` as in a browser,
 * `process.stdin` (and with it `readline`), and `readFileSync(0)`.
 */
export function provideInput(input: Input): void {
  const functions = {
    prompt: (message = "", initial = "") => input.askNow(asked(message)) || initial,
    confirm: (message = "") => /^\s*y(es)?\s*$/i.test(input.askNow(asked(`${message} [y/N]`))),
  };
  for (const [name, value] of Object.entries(functions)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }
  provideStream(input);
  provideFile(input);
  for (const { prototype } of [readline.Interface, promises.Interface]) hearQuestions(prototype);
}

/** Front ends set the field for the answer right behind the text. */
function asked(message: string): string {
  return message === "" || /\s$/.test(message) ? message : `${message} `;
}

/** A stream that failed, as where nobody can be asked, is made anew. */
function provideStream(input: Input): void {
  let stream = new InputStream(input);
  Object.defineProperty(process, "stdin", {
    configurable: true,
    get: () => {
      if (stream.destroyed) stream = new InputStream(input);
      return stream;
    },
  });
}

/** Standard input as a stream: the user is asked for a line when somebody reads. */
class InputStream extends Readable {
  readonly #input: Input;

  readonly fd = 0;
  #wanted = false;
  /** Whether the last line was taken without a break: what follows is read ahead. */
  #ahead = false;

  constructor(input: Input) {
    // What is read ahead would be asked for though nobody wants it.
    super({ highWaterMark: 0 });
    this.#input = input;
    this.on("resume", () => this.demand());
  }

  /** Somebody waits for a line that is yet to come. */
  demand(): void {
    this.#ahead = false;
    this.#askIfWanted();
  }

  override _read(): void {
    this.#wanted = true;
    // Whoever got a line may close the stream before the next is asked for.
    setImmediate(() => this.#askIfWanted());
  }

  #askIfWanted(): void {
    if (!this.#wanted || this.isPaused() || this.destroyed) return;
    // A cell that got what it wanted seldom says that it wants no more.
    if (this.#ahead && this.#input.isOver) return;
    this.#wanted = false;
    this.#input.ask("").then(
      (line) => {
        this.#ahead = true;
        this.push(`${line}\n`);
      },
      (error: Error) => this.destroy(error),
    );
  }
}

/** An interface that lives longer than its cell reads on in another, and only a question tells. */
function hearQuestions(prototype: { question: readline.Interface["question"] }): void {
  const { question } = prototype;
  prototype.question = function (this: { input?: unknown }, ...args: unknown[]) {
    const asked: unknown = Reflect.apply(question, this, args);
    if (this.input instanceof InputStream) this.input.demand();
    return asked;
  } as typeof question;
}

function provideFile(input: Input): void {
  const read = fs.readFileSync;
  const readFileSync = (path: unknown, options: unknown) => {
    if (path !== 0 && path !== "/dev/stdin") return Reflect.apply(read, fs, [path, options]);
    const text = `${input.askNow("")}\n`;
    const plain = options === undefined || options === null;
    const encoding = typeof options === "object" ? Reflect.get(options ?? {}, "encoding") : options;
    return plain || !encoding ? Buffer.from(text) : text;
  };
  Object.defineProperty(fs, "readFileSync", { value: readFileSync, writable: true });
}
