import type { WriteStream } from "node:tty";

/**
 * One line for each of several jobs: rewritten in place on a terminal, written once when the job is
 * done elsewhere.
 */
export class ProgressLines {
  readonly #stream: Pick<WriteStream, "write" | "isTTY">;
  readonly #names: readonly string[];

  readonly #states: string[];
  readonly #width: number;
  #drawn = 0;

  constructor(stream: Pick<WriteStream, "write" | "isTTY">, names: readonly string[]) {
    this.#stream = stream;
    this.#names = names;
    this.#states = names.map(() => "waiting");
    this.#width = Math.max(0, ...names.map((name) => name.length));
  }

  /** Says how job `index` stands; `ok` and `FAILED` begin a last state. */
  update(index: number, state: string): void {
    this.#states[index] = state;
    if (this.#stream.isTTY) this.#draw();
    else if (/^(ok|FAILED)/.test(state)) this.#stream.write(`${this.#line(index)}\n`);
  }

  /** Leaves the lines as they are: what is written next comes below. */
  end(): void {
    this.#drawn = 0;
  }

  #draw(): void {
    const up = this.#drawn > 0 ? `\x1b[${this.#drawn}A` : "";
    const lines = this.#names.map((_, i) => `\x1b[2K${this.#line(i)}\n`);
    this.#stream.write(up + lines.join(""));
    this.#drawn = lines.length;
  }

  #line(index: number): string {
    return `${String(this.#names[index]).padEnd(this.#width)}  ${this.#states[index]}`;
  }
}
