import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar } from "yaml";
import { InputError } from "../report/input-error.js";

/** A key of a map, with its value and its line. */
export interface Pair {
  readonly key: string;
  readonly value: Node | null;
  readonly line: number;
}

/** A YAML file of the instructor's, read so that each fault is named with its line. */
export class YamlSource {
  readonly root: Node | null;
  readonly #file: string;
  readonly #lines = new LineCounter();

  /** @throws InputError where it is no YAML */
  constructor(text: string, file: string) {
    this.#file = file;
    const document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    const [error] = document.errors;
    if (error !== undefined) {
      const { line } = this.#lines.linePos(error.pos[0]);
      throw new InputError(`${file}, line ${line}: ${error.message.split("\n")[0]}`);
    }
    this.root = document.contents;
  }

  /** The line of a node, from 1. */
  lineOf(node: Node | null): number {
    return node?.range == null ? 1 : this.#lines.linePos(node.range[0]).line;
  }

  fault(place: Node | null | number, message: string): InputError {
    const line = typeof place === "number" ? place : this.lineOf(place);
    return new InputError(`${this.#file}, line ${line}: ${message}`);
  }

  /** The pairs of a map. @throws InputError where it is none */
  pairs(node: Node | null, what: string): Pair[] {
    if (!isMap(node)) throw this.fault(node, `${what}: expected lines of name: value`);
    return node.items.map(({ key, value }) => ({
      key: isScalar(key) ? written(key) : "",
      value: value as Node | null,
      line: this.lineOf(key as Node),
    }));
  }

  /** The items of a list. @throws InputError where it is none */
  items(node: Node | null, what: string): Node[] {
    if (!isSeq(node)) throw this.fault(node, `${what}: expected a list`);
    return node.items as Node[];
  }

  isList(node: Node | null): boolean {
    return isSeq(node);
  }

  isMap(node: Node | null): boolean {
    return isMap(node);
  }

  /** A text or a number as it is written. @throws InputError where it is neither */
  text(node: Node | null, what: string): string {
    if (isScalar(node) && node.value !== null) return written(node);
    throw this.fault(node, `${what}: expected a text`);
  }
}

/** What stands there: a number keeps its zeros. */
function written({ value, source }: Scalar): string {
  return String(typeof value === "string" ? value : (source ?? value)).trim();
}
