/** Functions by name. */
export type Functions = Readonly<Record<string, unknown>>;

/** What a reader has written that passed every check, exercise by exercise. */
export class PassedAnswers {
  readonly #passed = new Map<string, Functions>();

  /** Keeps functions for later cells to run on. */
  keep(id: string, functions: Functions): void {
    this.#passed.set(id, { ...functions });
  }

  /** What passed last; undefined as long as nothing has. */
  of(id: string): Functions | undefined {
    return this.#passed.get(id);
  }
}

/** Those of this notebook's reader. */
export const answersOfReader = new PassedAnswers();
