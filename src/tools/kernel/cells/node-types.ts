/** What most cells use of Node: the console, timers, performance, URLs. */
const FIRST = [
  "compatibility/index",
  "globals.typedarray",
  "buffer.buffer",
  "globals",
  "web-globals/abortcontroller",
  "web-globals/domexception",
  "web-globals/events",
  "buffer",
  "console",
  "events",
  "module",
  "perf_hooks",
  "process",
  "timers",
  "url",
  "util",
];

const INDEX = /\/@types\/node\/(ts[\d.]+\/)?index\.d\.ts$/;
const REFERENCE = /^\/\/\/ <reference path="(?:\.{1,2}\/)*(.+)\.d\.ts" \/>$/gm;

/**
 * Node's types in two helpings. To read all of them takes half of a compiler's start, and few cells
 * need more than the first; where something seems wrong, the rest is loaded before it is said.
 */
export class NodeTypes {
  #complete = false;
  readonly #indexes = new Set<string>();

  /** The text of a file of types as the compiler is to read it. */
  serve(path: string, text: string): string {
    if (!INDEX.test(path)) return text;
    this.#indexes.add(path);
    return this.#complete ? text : firstHelping(text);
  }

  /** From now on all is served. @returns the files to read anew, or undefined where all was */
  loadAll(): Iterable<string> | undefined {
    if (this.#complete) return undefined;
    this.#complete = true;
    return this.#indexes;
  }
}

/** The index without references to what is not in the first helping. */
export function firstHelping(index: string): string {
  return index.replace(REFERENCE, (line, name) => (FIRST.includes(name) ? line : ""));
}
