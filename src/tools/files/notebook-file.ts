import { readFile, stat } from "node:fs/promises";
import { type Cell, type Notebook, NotebookError, parseNotebook } from "./notebook.js";
import { notebookText } from "./notebook-text.js";
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

/** The largest notebook that is read, in bytes, unless another limit is given. */
const LARGEST = 100_000_000;

/**
 * Reads a notebook.
 * @throws NotebookError, in one line, for a file that is missing, too large, no text, or no notebook
 */
export async function readNotebook(path: string, largest = LARGEST): Promise<Notebook> {
  return parseNotebook(textOf(await bytesOf(path, largest), path), path);
}

async function bytesOf(path: string, largest: number): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size <= largest) return await readFile(path);
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new NotebookError(`${path}: ${missing ? "no such file" : "cannot be read"}`);
  }
  throw new NotebookError(`${path}: expected at most ${largest / 1e6} MB`);
}

function textOf(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new NotebookError(`${path} is no notebook: it is not text in UTF-8`);
  }
}

/** Writes a notebook as Jupyter does. The file is whole at every moment, or not there. */
export function writeNotebook(path: string, notebook: Notebook): Promise<void> {
  return writeWhole(path, notebookText(notebook));
}
