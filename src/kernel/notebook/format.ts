import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";

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
  outputs?: NotebookOutput[];
  execution_count?: number | null;
  [key: string]: unknown;
}

export interface CodeCell extends Cell {
  outputs: NotebookOutput[];
  execution_count: number | null;
}

export type NotebookOutput =
  | { output_type: "stream"; name: "stdout" | "stderr"; text: string | string[] }
  | { output_type: "display_data"; data: object; metadata: object }
  | { output_type: "execute_result"; data: object; metadata: object; execution_count: number }
  | { output_type: "error"; ename: string; evalue: string; traceback: string[] };

/** A file that should be a notebook and can't be used as one. */
export class NotebookError extends Error {}

/** Reads a notebook. @throws NotebookError, in one line, for a file that is missing or is none */
export async function readNotebook(path: string): Promise<Notebook> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new NotebookError(`${path}: ${missing ? "no such file" : "cannot be read"}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new NotebookError(`${path}: not a notebook (not valid JSON)`);
  }
  return checked(path, value);
}

/** Writes a notebook as Jupyter does. The file is whole at every moment, or not there. */
export async function writeNotebook(path: string, notebook: Notebook): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, `${JSON.stringify(notebook, null, 1)}\n`);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** The text of a cell. */
export function sourceOf(cell: Cell): string {
  return typeof cell.source === "string" ? cell.source : cell.source.join("");
}

/** Text as nbformat stores it: one entry a line, each with its line break. */
export function toLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Gives every cell an id, as nbformat 4.5 asks. */
export function withCellIds(notebook: Notebook): Notebook {
  const cells = notebook.cells.map((cell) => ({
    ...cell,
    id: cell.id ?? randomUUID().slice(0, 8),
  }));
  return { ...notebook, cells, nbformat_minor: Math.max(5, notebook.nbformat_minor) };
}

function checked(path: string, value: unknown): Notebook {
  const fail = (what: string) => new NotebookError(`${path}: not a notebook (${what})`);
  if (!isRecord(value)) throw fail("not a JSON object");
  if (value.nbformat !== 4) throw fail(`expected nbformat 4, got ${String(value.nbformat)}`);
  if (!Array.isArray(value.cells)) throw fail("no list of cells");
  value.cells.forEach((cell: unknown, i) => {
    if (!isRecord(cell)) throw fail(`cell ${i + 1} is no object`);
    if (!["code", "markdown", "raw"].includes(String(cell.cell_type))) {
      throw fail(`cell ${i + 1} has the type ${JSON.stringify(cell.cell_type)}`);
    }
    if (!isText(cell.source)) throw fail(`cell ${i + 1} has no source`);
  });
  const cells = value.cells.map((cell) => ({ ...cell, metadata: cell.metadata ?? {} }));
  const { nbformat_minor } = value;
  return {
    ...value,
    metadata: isRecord(value.metadata) ? value.metadata : {},
    nbformat: 4,
    nbformat_minor: typeof nbformat_minor === "number" ? nbformat_minor : 0,
    cells,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  if (typeof value === "string") return true;
  return Array.isArray(value) && value.every((line) => typeof line === "string");
}
