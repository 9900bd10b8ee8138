import { count } from "../text/format.js";

/** How much of what an answer prints is shown. */
const MOST = { lines: 30, letters: 3_000 };

/**
 * Runs `work` and holds back what it prints, so that it does not stand above what comes of it.
 * @returns its result; and the beginning of what it printed, with a word on what is left out
 */
export function holdingBack<T>(work: () => T): { result: T; printed: string } {
  const printed = new Printed();
  const { stdout, stderr } = globalThis.process ?? {};
  // A page has no such streams, and prints to its own console.
  const streams = [stdout, stderr].filter((stream) => stream !== undefined);
  const held = streams.map((stream) => ({ stream, write: stream.write }));
  const take = (chunk: string | Uint8Array): boolean => {
    printed.add(typeof chunk === "string" ? chunk : new TextDecoder().decode(chunk));
    return true;
  };
  for (const { stream } of held) stream.write = take;
  try {
    const result = work();
    return { result, printed: printed.text };
  } finally {
    for (const { stream, write } of held) stream.write = write;
  }
}

class Printed {
  #kept = "";
  #lines = 0;

  add(text: string): void {
    this.#lines += text.split("\n").length - 1;
    if (this.#kept.length <= MOST.letters) this.#kept += text.slice(0, MOST.letters + 1);
  }

  get text(): string {
    const shown = this.#kept.slice(0, MOST.letters).split("\n").slice(0, MOST.lines).join("\n");
    if (shown.length >= this.#kept.trimEnd().length) return this.#kept;
    const left = this.#lines - shown.split("\n").length;
    return `${shown}\n... ${left < 2 ? "the rest" : `${count(left, "line")} more`} left out\n`;
  }
}
