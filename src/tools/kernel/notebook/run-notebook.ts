import { dirname, resolve } from "node:path";
import { split } from "../../files/multiline.js";
import { type Cell, type Notebook, sourceOf, withCellIds } from "../../files/notebook.js";
import { type CodeCell, readNotebook } from "../../files/notebook-file.js";
import type { CellError, Outcome } from "../channel.js";
import { kernelInfo } from "../protocol/kernel-info.js";
import { Engine } from "../session/engine.js";
import { OutputCollector } from "./outputs.js";

export interface RunOptions {
  /** The folder cells run in; by default the notebook's. */
  folder?: string;
  /** Seconds that one cell may take; by default 120. */
  timeout?: number;
  /** Called before each code cell, with its number from 1 and how many there are. */
  onCell?(number: number, total: number): void;
}

/** A cell that stopped a run. */
export interface CellFailure extends Omit<CellError, "status"> {
  /** Its number among all cells, from 1, and its id. */
  cell: number;
  id: string;
  source: string;
}

/** A notebook that was run, as far as it came. */
export interface NotebookRun {
  path: string;
  notebook: Notebook;
  seconds: number;
  failure?: CellFailure;
}

const DEFAULT_TIMEOUT = 120;

/**
 * Runs all cells of a notebook, in order, in a fresh process, and stops at the first that fails.
 * A cell with the tag `raises-exception` may fail.
 * @throws NotebookError for a file that is missing or no notebook
 */
export async function runNotebook(path: string, options: RunOptions = {}): Promise<NotebookRun> {
  const started = performance.now();
  const notebook = withCellIds(await readNotebook(path));
  const outputs = new OutputCollector();
  const folder = options.folder ?? dirname(resolve(path));
  const engine = new Engine({ folder, onOutput: (output) => outputs.add(output) });
  try {
    await engine.ready();
    const failure = await runCells(notebook, engine, outputs, options);
    const seconds = (performance.now() - started) / 1000;
    notebook.metadata.language_info = kernelInfo.language_info;
    return {
      path,
      notebook: split(notebook),
      seconds,
      ...(failure === undefined ? {} : { failure }),
    };
  } finally {
    await engine.close();
  }
}

async function runCells(
  notebook: Notebook,
  engine: Engine,
  outputs: OutputCollector,
  { timeout = DEFAULT_TIMEOUT, onCell }: RunOptions,
): Promise<CellFailure | undefined> {
  for (const cell of notebook.cells) if (isCode(cell)) clear(cell);
  const cells = notebook.cells.filter(isCode).filter((cell) => sourceOf(cell).trim() !== "");
  for (const [i, cell] of cells.entries()) {
    onCell?.(i + 1, cells.length);
    outputs.begin(cell);
    const source = sourceOf(cell);
    const outcome = await withTimeout(engine, timeout, engine.execute(source, i + 1));
    outputs.end(outcome, i + 1);
    if (outcome.status === "ok" || mayFail(cell, outcome)) continue;
    const { ename, evalue, traceback } = outcome;
    const number = notebook.cells.indexOf(cell) + 1;
    return { cell: number, id: cell.id ?? "", source, ename, evalue, traceback };
  }
  return undefined;
}

function isCode(cell: Cell): cell is CodeCell {
  return cell.cell_type === "code";
}

function clear(cell: CodeCell): void {
  cell.outputs = [];
  cell.execution_count = null;
}

function mayFail(cell: Cell, outcome: CellError): boolean {
  const lost = ["SessionLost", "OutOfMemory", "Timeout"].includes(outcome.ename);
  return !lost && cell.metadata.tags?.includes("raises-exception") === true;
}

/** Ends a cell that takes more than `seconds`. */
async function withTimeout(
  engine: Engine,
  seconds: number,
  running: Promise<Outcome>,
): Promise<Outcome> {
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    engine.interrupt();
  }, seconds * 1000);
  const outcome = await running;
  clearTimeout(timer);
  if (!late) return outcome;
  const evalue = `the cell took more than ${seconds} ${seconds === 1 ? "second" : "seconds"}`;
  return { status: "error", ename: "Timeout", evalue, traceback: [`Timeout: ${evalue}`] };
}
