import { SourceMap } from "node:module";

const MARK = "//# sourceMappingURL=";
const INLINE = `${MARK}data:application/json;base64,`;

/** Takes the source map comment off the end of generated code. */
export function splitSourceMap(code: string): { code: string; map: string } {
  const start = code.lastIndexOf(MARK);
  if (start < 0) return { code, map: "" };
  const inline = code.startsWith(INLINE, start);
  const map = inline ? Buffer.from(code.slice(start + INLINE.length), "base64").toString() : "";
  return { code: code.slice(0, start), map };
}

/** A place in a source text, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/**
 * Where generated code comes from: two source maps one after the other, from CommonJS to modules
 * and from modules to the TypeScript the user wrote. They are parsed when first asked.
 * `linesBefore` is how many lines the compiler put before the user's.
 */
export class SourcePositions {
  readonly #written: string;
  readonly #commonJs: string;
  readonly #linesBefore: number;

  #maps: SourceMap[] | undefined;

  constructor(written: string, commonJs: string, linesBefore = 0) {
    this.#written = written;
    this.#commonJs = commonJs;
    this.#linesBefore = linesBefore;
  }

  /** The file the code was written in, relative to the notebook's folder. */
  get fileName(): string {
    return JSON.parse(this.#written).sources[0];
  }

  /** The place in the user's source, or undefined for code the compiler added. */
  original(place: Place): Place | undefined {
    this.#maps ??= [this.#commonJs, this.#written].map((map) => new SourceMap(JSON.parse(map)));
    let found: Place = place;
    for (const map of this.#maps) {
      const entry = map.findEntry(found.line - 1, found.column - 1);
      if (!("originalLine" in entry)) return undefined;
      found = { line: entry.originalLine + 1, column: entry.originalColumn + 1 };
    }
    return { line: found.line - this.#linesBefore, column: found.column };
  }
}
