import { HttpError } from "../http/answer.js";

/** A notebook as far as the lab looks into it. */
export interface Notebook {
  nbformat: number;
  nbformat_minor: number;
  metadata: Record<string, unknown>;
  cells: Cell[];
}

export interface Cell {
  cell_type: string;
  source: string | string[];
  metadata: Record<string, unknown>;
  outputs?: Output[];
  [key: string]: unknown;
}

export interface Output {
  output_type: string;
  data?: Record<string, unknown>;
}

/** Reads a notebook's text. @throws HttpError 400 that says why it is none */
export function parseNotebook(text: string, path: string): Notebook {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new HttpError(400, `${path} is no notebook: not valid JSON (${why})`, "bad format");
  }
  return checkNotebook(value, path);
}

/** Returns `value` if it is a notebook. @throws HttpError 400 that says why it is none */
export function checkNotebook(value: unknown, path: string): Notebook {
  const fail = (why: string) => new HttpError(400, `${path} is no notebook: ${why}`, "bad format");
  if (!isRecord(value)) throw fail("expected a JSON object");
  if (value.nbformat !== 4)
    throw fail(`expected nbformat 4, got ${JSON.stringify(value.nbformat)}`);
  if (!Array.isArray(value.cells)) throw fail("it has no list of cells");
  for (const [i, cell] of value.cells.entries())
    checkCell(cell, (why) => fail(`cell ${i + 1} ${why}`));
  return { nbformat_minor: 0, metadata: {}, ...value } as unknown as Notebook;
}

function checkCell(cell: unknown, fail: (why: string) => HttpError): void {
  if (!isRecord(cell)) throw fail("is no object");
  const { cell_type, source } = cell;
  if (!["code", "markdown", "raw"].includes(String(cell_type))) {
    throw fail(`has the type ${JSON.stringify(cell_type)}`);
  }
  if (typeof source !== "string" && !Array.isArray(source)) throw fail("has no source");
  if (cell_type === "code" && !Array.isArray(cell.outputs)) cell.outputs = [];
  if (!isRecord(cell.metadata)) cell.metadata = {};
}

/** The notebook as Jupyter writes it, names in order, so that a save changes no other line. */
export function notebookText(notebook: Notebook): string {
  const inOrder = (_: string, value: unknown) =>
    isRecord(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return `${JSON.stringify(notebook, inOrder, 1)}\n`;
}

/** Lines as nbformat stores them: one entry a line, each with its line break. */
export function toLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
