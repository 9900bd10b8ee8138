import { closeSync, openSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Output } from "../channel.js";

type Stream = Extract<Output, { kind: "stream" }>;
type Display = Extract<Output, { kind: "display" }>;

/**
 * How much a cell may print on the page, in characters, and into a file beyond it, in bytes; and how
 * many figures and the like it may display, in number and in characters.
 */
const LIMITS = { page: 1_000_000, file: 100_000_000, displays: 500, displayed: 20_000_000 };

/**
 * Passes on what cells put out, of what each prints and displays only so much: a page must stay one that answers,
 * and a notebook one that opens. The rest of what is printed goes to a file, and the page says so.
 */
export class OutputCap {
  readonly #pass: (output: Output) => void;
  readonly #limits: typeof LIMITS;
  readonly #folder: string;

  #printed = 0;
  #displays = 0;
  #displayed = 0;
  #isFull = false;
  /** Displays that were left out, which nothing can change. */
  readonly #leftOut = new Set<string>();
  #file: number | undefined;
  #kept = 0;

  constructor(
    pass: (output: Output) => void,
    limits: Partial<typeof LIMITS> = {},
    folder = tmpdir(),
  ) {
    this.#pass = pass;
    this.#limits = { ...LIMITS, ...limits };
    this.#folder = folder;
  }

  /** What comes from now on is the next cell's. */
  begin(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    this.#printed = 0;
    this.#displays = 0;
    this.#displayed = 0;
    this.#isFull = false;
    this.#kept = 0;
  }

  take(output: Output): void {
    if (output.kind === "display") {
      this.#show(output);
      return;
    }
    // A page that is cleared has room again, as in an animation.
    if (output.kind === "clear") [this.#displays, this.#displayed] = [0, 0];
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

  /** What is changed in place takes no more room, and is passed on where it was not left out. */
  #show(output: Display): void {
    const id = output.content.transient.display_id;
    if (output.update) {
      if (id === undefined || !this.#leftOut.has(id)) this.#pass(output);
      return;
    }
    this.#displays += 1;
    this.#displayed += JSON.stringify(output.content.data).length;
    const { displays, displayed } = this.#limits;
    if (this.#displays === 1 || (this.#displays <= displays && this.#displayed <= displayed)) {
      this.#pass(output);
      return;
    }
    if (id !== undefined) this.#leftOut.add(id);
    if (this.#isFull) return;
    this.#isFull = true;
    const shown = (this.#displays - 1).toLocaleString("en");
    this.#say(
      "stderr",
      `This cell displayed more than fits on a page: after ${shown} the rest is left out.`,
    );
  }

  #keep(output: Stream, rest: string): void {
    if (this.#kept >= this.#limits.file) return;
    this.#file ??= this.#open(output);
    if (this.#file === undefined) return;
    const bytes = Buffer.from(rest).subarray(0, this.#limits.file - this.#kept);
    this.#kept += bytes.length;
    writeSync(this.#file, bytes);
    if (this.#kept < this.#limits.file) return;
    this.#say(
      output.name,
      `The file is full at ${this.#limits.file / 1e6} MB: the rest is dropped.`,
    );
  }

  #open(output: Stream): number | undefined {
    const path = join(this.#folder, `workbook-output-${process.pid}-${Date.now()}.txt`);
    const limit = this.#limits.page.toLocaleString("en");
    try {
      const file = openSync(path, "wx");
      this.#say(output.name, `This cell printed over ${limit} characters: the rest is in ${path}.`);
      return file;
    } catch {
      this.#kept = this.#limits.file;
      this.#say(output.name, `This cell printed over ${limit} characters: the rest is dropped.`);
      return undefined;
    }
  }

  #say(name: Stream["name"], sentence: string): void {
    this.#pass({ kind: "stream", name, text: `\n... ${sentence}\n` });
  }
}
