/** One cell that was run: session, number, code and, once it has one, its result as text. */
export interface HistoryEntry {
  session: number;
  line: number;
  code: string;
  result?: string;
}

const MAX_ENTRIES = 1000;
/** There is one session: nothing is kept from run to run. */
const SESSION = 1;

/** The cells a session has run, as history requests ask for them. */
export class History {
  #entries: HistoryEntry[] = [];

  /** @returns the new entry, whose result may be set later */
  add(line: number, code: string): HistoryEntry {
    const entry: HistoryEntry = { session: SESSION, line, code };
    this.#entries = [...this.#entries.slice(1 - MAX_ENTRIES), entry];
    return entry;
  }

  /** Answers the content of a history_request: `[session, line, code or [code, result]]` each. */
  answer(request: Record<string, unknown>): unknown[] {
    const withResults = request.output === true;
    return this.#select(request).map(({ session, line, code, result }) => [
      session,
      line,
      withResults ? [code, result ?? null] : code,
    ]);
  }

  #select(request: Record<string, unknown>): HistoryEntry[] {
    const count = typeof request.n === "number" ? request.n : MAX_ENTRIES;
    if (request.hist_access_type === "tail") return count > 0 ? this.#entries.slice(-count) : [];
    if (request.hist_access_type === "search") {
      const found = this.#search(String(request.pattern ?? "*"), request.unique === true);
      return count > 0 ? found.slice(-count) : [];
    }
    return this.#range(request);
  }

  /** Session 0 is the present one, and those below count back from it. */
  #range({ session, start, stop }: Record<string, unknown>): HistoryEntry[] {
    if (session !== 0 && session !== SESSION) return [];
    const first = typeof start === "number" ? start : 1;
    const end = typeof stop === "number" ? stop : Number.POSITIVE_INFINITY;
    return this.#entries.filter(({ line }) => line >= first && line < end);
  }

  #search(pattern: string, unique: boolean): HistoryEntry[] {
    const matcher = globPattern(pattern);
    const found = this.#entries.filter(({ code }) => matcher.test(code));
    if (!unique) return found;
    const last = new Map(found.map(({ code }, i) => [code, i]));
    return found.filter(({ code }, i) => last.get(code) === i);
  }
}

/** A glob as a regular expression: `*` is any text, `?` any character. */
function globPattern(glob: string): RegExp {
  const escaped = glob.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", "[^]*").replaceAll("?", "[^]")}$`);
}
