import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import {
  type Cell,
  type Notebook,
  NotebookError,
  notebookText,
  parseNotebook,
} from "./notebook.js";
import { writeWhole } from "./write-whole.js";

export interface CodeCell extends Cell {
  outputs: NotebookOutput[];
  execution_count: number | null;
}

type Data = Record<string, unknown>;

export type NotebookOutput =
  | { output_type: "stream"; name: "stdout" | "stderr"; text: string | string[] }
  | { output_type: "display_data"; data: Data; metadata: object }
  | { output_type: "execute_result"; data: Data; metadata: object; execution_count: number }
  | { output_type: "error"; ename: string; evalue: string; traceback: string[] };

/** Reads a notebook. @throws NotebookError, in one line, for a file that is missing or is none */
export async function readNotebook(path: string): Promise<Notebook> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new NotebookError(`${path}: ${missing ? "no such file" : "cannot be read"}`);
  }
  return parseNotebook(text, path);
}

/** Writes a notebook as Jupyter does. The file is whole at every moment, or not there. */
export function writeNotebook(path: string, notebook: Notebook): Promise<void> {
  return writeWhole(path, notebookText(notebook));
}

/** Gives every cell an id, as nbformat 4.5 asks. */
export function withCellIds(notebook: Notebook): Notebook {
  const cells = notebook.cells.map((cell) => ({
    ...cell,
    id: cell.id ?? randomUUID().slice(0, 8),
  }));
  return { ...notebook, cells, nbformat_minor: Math.max(5, notebook.nbformat_minor) };
}
