import type * as ts from "@tslab/typescript-for-tslab";
import type { LocalFiles } from "./local-files.js";

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

/** What cells have beside Node's own globals. */
const PROVIDED = `
/** Asks the user for a line of text. Where nothing is written, it is \`initial\`. */
declare function prompt(message?: string, initial?: string): string;
/** Asks the user a question that is answered by yes or no. */
declare function confirm(message?: string): boolean;
`;

const INDEX = /\/@types\/node\/(ts[\d.]+\/)?index\.d\.ts$/;
const REFERENCE = /^\/\/\/ <reference path="(?:\.{1,2}\/)*(.+)\.d\.ts" \/>$/gm;

/**
 * Node's types in two helpings. To read all of them takes half of a compiler's start, and few cells
 * need more than the first; where something seems wrong, the rest is loaded before it is said.
 */
export class NodeTypes {
  #complete = false;
  readonly #indexes = new Set<string>();

  /** Makes `sys` give the first helping where the index of Node's types is read. */
  serveFirst(sys: ts.System): void {
    const read = sys.readFile;
    sys.readFile = (path, encoding) => {
      const text = read(path, encoding);
      if (text === undefined || !INDEX.test(path)) return text;
      this.#indexes.add(path);
      return (this.#complete ? text : firstHelping(text)) + PROVIDED;
    };
  }

  /** Has the compiler read the rest. @returns false where it had before */
  loadAll(files: LocalFiles, changed: ts.FileWatcherEventKind): boolean {
    if (this.#complete) return false;
    this.#complete = true;
    files.touch(this.#indexes, changed);
    return true;
  }
}

/** The index without references to what is not in the first helping. */
export function firstHelping(index: string): string {
  return index.replace(REFERENCE, (line, name) => (FIRST.includes(name) ? line : ""));
}
