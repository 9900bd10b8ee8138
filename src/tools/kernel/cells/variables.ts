/** What a cell declares, see `EmittedCell`. */
export interface Declarations {
  declared: ReadonlySet<string>;
  hoisted: ReadonlySet<string>;
  renamed: ReadonlyMap<string, string>;
  marked: ReadonlySet<string>;
}

type Values = Record<string, unknown>;

/** The variables of a session: every cell, and every function of one, reads and sets them here. */
export class Variables {
  /** What has no value yet is looked up behind the variables, where that is an error. */
  readonly values: Values = Object.create(new Proxy(Object.create(null), NO_VALUE));

  /** Readies the variables of a cell that is about to run. */
  begin(cell: Declarations): CellVariables {
    return new CellVariables(this.values, cell);
  }
}

/** The variables that one cell declares, and how far it has come with them. */
export class CellVariables {
  /** Declares what is set on it, as `let` does. */
  readonly let: object;
  /** Declares what is set on it, as `const` does. */
  readonly const: object;
  readonly #values: Values;
  readonly #cell: Declarations;
  readonly #reached = new Set<string>();
  /** What was there under names that are set before the cell has come to them. */
  readonly #before = new Map<string, PropertyDescriptor | undefined>();

  constructor(values: Values, cell: Declarations) {
    this.#values = values;
    this.#cell = cell;
    this.let = this.#declaring(true);
    this.const = this.#declaring(false);
    for (const name of cell.hoisted) this.#hoist(name);
    for (const [name, local] of cell.renamed) {
      this.#keep(name);
      this.bind(name, () => values[local]);
    }
  }

  /** Takes note that the cell has come to what it declares under a name. */
  reach(name: string): void {
    this.#reached.add(name);
  }

  /** Declares a name for what is elsewhere. */
  bind(name: string, get: () => unknown): void {
    this.#define(name, { get, enumerable: true });
  }

  /** The cell ends early. @returns what it did not come to: under these names nothing changes */
  missed(): Set<string> {
    const { declared, marked, renamed } = this.#cell;
    const missed = new Set([...declared, ...marked].filter((name) => !this.#hasCome(name)));
    for (const [name, local] of renamed) if (missed.has(local)) missed.add(name);
    for (const name of missed) this.#restore(name);
    return missed;
  }

  #declaring(writable: boolean): object {
    return new Proxy(Object.create(null), {
      set: (_, name, value) => {
        this.#define(String(name), { value, writable, enumerable: true });
        return true;
      },
    });
  }

  #define(name: string, property: PropertyDescriptor): void {
    this.#reached.add(name);
    Object.defineProperty(this.#values, name, { ...property, configurable: true });
  }

  /** A `var` is there from the start, and keeps a value that it has. */
  #hoist(name: string): void {
    const before = this.#keep(name);
    // It may have been a constant or an import.
    if (before?.writable === true) return;
    const value = before === undefined ? undefined : this.#values[name];
    this.#define(name, { value, writable: true, enumerable: true });
    this.#reached.delete(name);
  }

  #keep(name: string): PropertyDescriptor | undefined {
    const before = Object.getOwnPropertyDescriptor(this.#values, name);
    this.#before.set(name, before);
    return before;
  }

  #hasCome(name: string): boolean {
    if (this.#reached.has(name)) return true;
    if (!this.#before.has(name)) return false;
    const before = this.#before.get(name);
    const value = before === undefined || "value" in before ? before?.value : before.get?.();
    return !Object.is(value, this.#values[name]);
  }

  #restore(name: string): void {
    if (!this.#before.has(name)) return;
    const before = this.#before.get(name);
    if (before === undefined) delete this.#values[name];
    else Object.defineProperty(this.#values, name, before);
  }
}

/** As in a module: a variable cannot be used before its declaration has run. */
const NO_VALUE: ProxyHandler<object> = {
  get: (_, name) => refuse(name),
  set: (_, name) => refuse(name),
};

function refuse(name: string | symbol): never {
  throw new ReferenceError(`Cannot access '${String(name)}' before initialization`);
}
