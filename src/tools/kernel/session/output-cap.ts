import { closeSync, openSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Output } from "../channel.js";

type Stream = Extract<Output, { kind: "stream" }>;

/** How much a cell may print on the page, in characters, and into a file beyond it, in bytes. */
const LIMITS = { page: 1_000_000, file: 100_000_000 };

/**
 * Passes on what cells put out, of what each prints only so much: a page must stay one that answers,
 * and a notebook one that opens. The rest goes to a file, and the page says so.
 */
export class OutputCap {
  readonly #pass: (output: Output) => void;
  readonly #limits: typeof LIMITS;
  readonly #folder: string;

  #printed = 0;
  #file: number | undefined;
  #kept = 0;

  constructor(pass: (output: Output) => void, limits = LIMITS, folder = tmpdir()) {
    this.#pass = pass;
    this.#limits = limits;
    this.#folder = folder;
  }

  /** What comes from now on is the next cell's. */
  begin(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    this.#printed = 0;
    this.#kept = 0;
  }

  take(output: Output): void {
    const room = Math.max(0, this.#limits.page - this.#printed);
    if (output.kind !== "stream" || output.text.length <= room) {
      if (output.kind === "stream") this.#printed += output.text.length;
      this.#pass(output);
      return;
    }
    this.#printed = this.#limits.page;
    if (room > 0) this.#pass({ ...output, text: output.text.slice(0, room) });
    this.#keep(output, output.text.slice(room));
  }

  #keep(output: Stream, rest: string): void {
    if (this.#kept >= this.#limits.file) return;
    this.#file ??= this.#open(output);
    if (this.#file === undefined) return;
    const bytes = Buffer.from(rest).subarray(0, this.#limits.file - this.#kept);
    this.#kept += bytes.length;
    writeSync(this.#file, bytes);
    if (this.#kept < this.#limits.file) return;
    this.#say(output, `The file is full at ${this.#limits.file / 1e6} MB: the rest is dropped.`);
  }

  #open(output: Stream): number | undefined {
    const path = join(this.#folder, `workbook-output-${process.pid}-${Date.now()}.txt`);
    const limit = this.#limits.page.toLocaleString("en");
    try {
      const file = openSync(path, "wx");
      this.#say(output, `This cell printed over ${limit} characters: the rest is in ${path}.`);
      return file;
    } catch {
      this.#kept = this.#limits.file;
      this.#say(output, `This cell printed over ${limit} characters: the rest is dropped.`);
      return undefined;
    }
  }

  #say(output: Stream, sentence: string): void {
    this.#pass({ ...output, text: `\n... ${sentence}\n` });
  }
}
