import { sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Place, SourcePositions } from "./source-positions.js";
import { tslabFolder } from "./typescript.js";

/** Code of the user's: what it is called, its text, its positions. */
export interface Source {
  label: string;
  text: string;
  positions: SourcePositions;
}

/** Where a stack's names lead: the user's code, and what other files are called. */
export interface Sources {
  find(name: string): Source | undefined;
  shortPath(path: string): string;
}

/** A call on the way to an error, in the user's terms. */
export interface Frame {
  caller: string | undefined;
  where: string;
  place: Place;
  /** The text of the user's code, where it is the user's. */
  text: string | undefined;
}

const KERNEL_FOLDER = fileURLToPath(new URL("..", import.meta.url));
const HIDDEN = ["node:", tslabFolder + sep, KERNEL_FOLDER, `file://${KERNEL_FOLDER}`];

/**
 * Stacks in the user's terms: cells and files by their own lines, and no frames of the kernel or
 * Node. It holds for whatever shows a stack: a traceback, a logged error, `console.trace`.
 */
export class Stacks {
  readonly #sources: Sources;

  readonly #frames = new WeakMap<object, Frame[]>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** Has every error's `stack` written this way from now on. */
  install(): void {
    Error.prepareStackTrace = (error, sites) => {
      const frames = sites.map((site) => this.#frame(site)).filter((frame) => frame !== undefined);
      this.#frames.set(error, frames);
      return [heading(error), ...frames.map(frameText)].join("\n");
    };
  }

  /** The calls that led to an error, the last one first. */
  of(error: Error): readonly Frame[] {
    // A stack is made when it is first read.
    void error.stack;
    return this.#frames.get(error) ?? [];
  }

  #frame(site: NodeJS.CallSite): Frame | undefined {
    const name = site.getFileName() ?? undefined;
    const [line, column] = [site.getLineNumber(), site.getColumnNumber()];
    if (name === undefined || line === null || column === null) return undefined;
    if (HIDDEN.some((folder) => name.startsWith(folder))) return undefined;
    const caller = callerOf(String(site), `${name}:${line}:${column}`);
    const source = this.#sources.find(name);
    if (source === undefined) {
      const where = this.#sources.shortPath(name);
      return { caller, where, place: { line, column }, text: undefined };
    }
    const place = source.positions.original({ line, column });
    if (place === undefined) return undefined;
    return { caller, where: source.label, place, text: source.text };
  }
}

/** One line of a stack. */
export function frameText({ caller, where, place }: Frame): string {
  const position = `${where}, line ${place.line}, column ${place.column}`;
  return caller === undefined ? `    at ${position}` : `    at ${caller} (${position})`;
}

/** V8 writes `name (location)`, or the location alone. */
function callerOf(site: string, location: string): string | undefined {
  if (!site.endsWith(` (${location})`)) return undefined;
  const name = site.slice(0, -` (${location})`.length);
  // A callback is called by Node, and has no name of its own there.
  if (/^(Timeout|Immediate|process)\b/.test(name)) return undefined;
  return name.replace(/^async /, "").replace(/^(Object|Proxy|exports)\./, "");
}

function heading(error: unknown): string {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return "Error";
  }
}
