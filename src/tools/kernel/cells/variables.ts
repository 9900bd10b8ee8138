const NAME = "[\\p{ID_Start}$_][\\p{ID_Continue}$]*";
const INITIAL = new RegExp(`^(?:exports\\.${NAME} = )+void 0;$`, "mu");

/** The variables of a session: cells declare them as exports and read each other's. */
export class Variables {
  readonly #values: Record<string, unknown> = {};
  #assigned = new Set<string>();

  /** What a cell writes to. An import becomes a plain variable, so that it can be declared again. */
  readonly exports: object = new Proxy(this.#values, {
    defineProperty: (values, name, { get, value }) => {
      if (typeof name !== "string" || name === "__esModule") return true;
      this.#assigned.add(name);
      values[name] = get === undefined ? value : get();
      return true;
    },
  });

  /** Starts to watch which of its variables a cell sets. */
  expect(js: string): PendingVariables {
    this.#assigned = new Set();
    const names = initialNames(js);
    const missed = () => new Set(names.filter((name) => !this.#assigned.has(name)));
    return {
      missed,
      complete: () => {
        for (const name of missed()) this.#values[name] = undefined;
      },
    };
  }

  /** Takes a variable out. @returns its value */
  take(name: string): unknown {
    const value = this.#values[name];
    delete this.#values[name];
    return value;
  }
}

/** The variables that a running cell may set. */
export interface PendingVariables {
  /** Those it has not come to. */
  missed(): Set<string>;
  /** The cell ended: what it declared without a value is undefined. */
  complete(): void;
}

/** The names that the compiler sets to undefined first. */
function initialNames(js: string): string[] {
  const [line = ""] = INITIAL.exec(js) ?? [];
  return [...line.matchAll(new RegExp(`exports\\.(${NAME})`, "gu"))].map(([, name]) =>
    String(name),
  );
}

/** A cell's code without that first step, so that a cell that fails leaves older values be. */
export function withoutInitialValues(js: string): string {
  return js.replace(INITIAL, "");
}
