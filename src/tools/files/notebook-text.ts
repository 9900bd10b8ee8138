import { split } from "./multiline.js";
import type { Notebook } from "./notebook.js";
import { pythonJson } from "./python-json.js";

/** What describes a notebook while it is open, and is not stored. */
const PASSING = ["orig_nbformat", "orig_nbformat_minor", "signature"];

/**
 * A notebook's text as Jupyter writes it, byte for byte, so that a save changes no other line.
 * Source: nbformat, `v4.nbjson.writes`.
 */
export function notebookText(notebook: Notebook): string {
  const { cells, metadata, ...rest } = split(notebook);
  const stored = {
    ...rest,
    metadata: without(metadata, PASSING),
    cells: cells.map((cell) => ({ ...cell, metadata: without(cell.metadata, ["trusted"]) })),
  };
  return `${pythonJson(stored)}\n`;
}

function without(metadata: Record<string, unknown>, names: readonly string[]) {
  return Object.fromEntries(Object.entries(metadata).filter(([name]) => !names.includes(name)));
}
