import { SourceMap } from "node:module";

/** A place in a source text, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/**
 * Where generated code comes from, by the source maps of the steps that made it, the last step
 * first. They are parsed when first asked.
 */
export class SourcePositions {
  /** The file the code was written in. */
  readonly fileName: string;
  readonly #texts: readonly string[];
  #maps: SourceMap[] | undefined;

  constructor(fileName: string, maps: readonly string[]) {
    this.fileName = fileName;
    this.#texts = maps;
  }

  /** The place in the user's source, or undefined for code the compiler added. */
  original(place: Place): Place | undefined {
    this.#maps ??= this.#texts.map((map) => new SourceMap(JSON.parse(map)));
    let found: Place = place;
    for (const map of this.#maps) {
      const entry = map.findEntry(found.line - 1, found.column - 1);
      if (!("originalLine" in entry)) return undefined;
      found = { line: entry.originalLine + 1, column: entry.originalColumn + 1 };
    }
    return found;
  }
}
