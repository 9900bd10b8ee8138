import { withUniqueIds } from "./cell-ids.js";
import { parseKeepingNumbers } from "./python-number.js";

/** A notebook as nbformat 4 stores it. */
export interface Notebook {
  nbformat: number;
  nbformat_minor: number;
  metadata: Record<string, unknown>;
  cells: Cell[];
}

export interface Cell {
  id?: string;
  cell_type: string;
  source: string | string[];
  metadata: { tags?: string[]; [key: string]: unknown };
  outputs?: Output[];
  execution_count?: number | null;
  [key: string]: unknown;
}

export interface Output {
  output_type: string;
  /** The same thing in several forms, by MIME type. */
  data?: Record<string, unknown>;
  [key: string]: unknown;
}

/** The minor version of nbformat 4 from which on cells have ids. */
const FIRST_WITH_IDS = 5;

/** The notebook as nbformat 4.5 has it: each cell has an id of its own. */
export function withCellIds(notebook: Notebook): Notebook {
  const nbformat_minor = Math.max(FIRST_WITH_IDS, notebook.nbformat_minor);
  return { ...notebook, cells: withUniqueIds(notebook.cells), nbformat_minor };
}

/** What should be a notebook and can't be used as one. */
export class NotebookError extends Error {}

/** Editors of Windows begin a file with it. */
const BYTE_ORDER_MARK = /^\uFEFF/;

/** Reads a notebook's text. @throws NotebookError, in one line, that says why it is none */
export function parseNotebook(text: string, path: string): Notebook {
  let value: unknown;
  try {
    value = parseKeepingNumbers(text.replace(BYTE_ORDER_MARK, ""));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const line = why.replace(/\s+/g, " ");
    throw new NotebookError(`${path} is no notebook: not valid JSON (${line})`);
  }
  return checkNotebook(value, path);
}

/** `value` as a notebook. @throws NotebookError, in one line, that says why it is none */
export function checkNotebook(value: unknown, path: string): Notebook {
  const fail = (why: string) => new NotebookError(`${path} is no notebook: ${why}`);
  if (!isRecord(value)) throw fail("expected a JSON object");
  const { metadata, cells } = value;
  const [nbformat, nbformat_minor] = [value.nbformat, value.nbformat_minor].map(plain);
  if (nbformat !== 4) throw fail(`expected nbformat 4, got ${JSON.stringify(nbformat)}`);
  if (!Array.isArray(cells)) throw fail("it has no list of cells");
  const minor = typeof nbformat_minor === "number" ? nbformat_minor : 0;
  const checked = cells.map((cell, i) => checkCell(cell, (why) => fail(`cell ${i + 1} ${why}`)));
  return {
    ...value,
    nbformat,
    nbformat_minor: minor,
    metadata: isRecord(metadata) ? metadata : {},
    cells: minor >= FIRST_WITH_IDS ? withUniqueIds(checked) : checked,
  };
}

function checkCell(cell: unknown, fail: (why: string) => NotebookError): Cell {
  if (!isRecord(cell)) throw fail("is no object");
  const { cell_type, source, metadata, outputs } = cell;
  if (cell_type !== "code" && cell_type !== "markdown" && cell_type !== "raw") {
    throw fail(`has the type ${JSON.stringify(cell_type)}`);
  }
  if (!isText(source)) throw fail("has no source");
  const own = { ...cell, cell_type, source, metadata: isRecord(metadata) ? metadata : {} };
  return cell_type === "code" ? { ...own, outputs: Array.isArray(outputs) ? outputs : [] } : own;
}

/** The text of a cell. */
export function sourceOf({ source }: Cell): string {
  return typeof source === "string" ? source : source.join("");
}

/** A version may be written as 4.0. */
function plain(value: unknown): unknown {
  return value instanceof Number ? value.valueOf() : value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string | string[] {
  if (typeof value === "string") return true;
  return Array.isArray(value) && value.every((line) => typeof line === "string");
}
