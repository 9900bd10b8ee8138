import type ts from "typescript";
import { linkFlow } from "./flow-link.js";
import { mergeSymbols } from "./merged-symbols.js";
import type { BoundFile, TypeScript } from "./typescript.js";

/** A cell's file in its place after the cells before it. */
export interface LinkedCell {
  file: BoundFile;
  /** Names that go on with what an earlier cell declared, each with how to take that back. */
  continued: ReadonlyMap<string, () => void>;
}

/**
 * The cells of a session, one after the other. The compiler looks a name up in the parents of the
 * place where it stands; a cell's file has the one before it as its parent, so that each cell sees
 * what earlier ones declared, the last declaration first, by the very symbols of their files.
 */
export class CellChain {
  readonly #compiler: TypeScript;
  readonly #options: ts.CompilerOptions;
  #last: BoundFile | undefined;
  /** Whether all of the last cell ran, so that what it knew of variables holds. */
  #whole = true;

  constructor(compiler: TypeScript, options: ts.CompilerOptions) {
    this.#compiler = compiler;
    this.#options = options;
  }

  /**
   * Puts a parsed cell after the others.
   * @param flow whether what is known of variables at the end of a cell holds at the start of the
   * next, as it does in one file
   * @param renamed further names for what the cell declares or sees
   */
  link(file: BoundFile, flow: boolean, renamed: ReadonlyMap<string, string>): LinkedCell {
    this.#compiler.bindSourceFile(file, this.#options);
    Object.assign(file, { parent: this.#last });
    if (flow && this.#whole && this.#last !== undefined) {
      linkFlow(this.#compiler, file, this.#last);
    }
    const continued = new Map<string, () => void>();
    for (const [name, symbol] of file.locals ?? []) {
      const before = this.find(name);
      if (before === undefined) continue;
      const undo = mergeSymbols(this.#compiler, before, symbol);
      if (undo !== undefined) continued.set(name, undo);
    }
    for (const [name, local] of renamed) {
      const symbol = file.locals?.get(local) ?? this.find(local);
      if (symbol !== undefined) file.locals?.set(name, symbol);
    }
    return { file, continued };
  }

  /** What a name stands for after the cells so far. */
  find(name: string): ts.Symbol | undefined {
    for (let file = this.#last; file !== undefined; file = file.parent as BoundFile | undefined) {
      const symbol = file.locals?.get(name);
      if (symbol !== undefined) return symbol;
    }
    return undefined;
  }

  /** A cell ran: what it declared holds from now on, but for the names that it did not come to. */
  add({ file, continued }: LinkedCell, missed: ReadonlySet<string>, whole: boolean): void {
    for (const name of missed) {
      file.locals?.delete(name);
      continued.get(name)?.();
    }
    this.#last = file;
    this.#whole = whole;
  }
}
