import { mkdir, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import type { Command } from "commander";
import { NotebookError } from "../files/notebook.js";
import type { CellFailure, NotebookRun } from "../kernel/index.js";
import { Failure, UsageError } from "./failure.js";
import { ProgressLines } from "./progress-lines.js";

export interface RunSettings {
  out?: string;
  timeout?: number;
  json?: boolean;
}

const NOTEBOOKS = fileURLToPath(new URL("../../../../notebooks", import.meta.url));
const AT_ONCE = 2;

export function addRunCommand(program: Command): void {
  program
    .command("run")
    .description("Run notebooks from top to bottom, each in a fresh kernel, without Jupyter.")
    .argument("[notebooks...]", "notebook files (default: all of the course)")
    .option("--out <folder>", "keep the executed notebooks in this folder")
    .option("--timeout <seconds>", "the longest one cell may take", seconds, 120)
    .option("--json", "print the results as JSON")
    .addHelpText("after", RUN_EXAMPLES)
    .action(async (paths: string[], settings: RunSettings) => {
      const chosen = paths.length > 0 ? paths : await courseNotebooks();
      const results = await runNotebooks(chosen, settings);
      const failed = results.filter((result) => !result.ok).length;
      if (settings.json) console.log(JSON.stringify(results, null, 2));
      if (failed > 0) throw new Failure(`${failed} of ${results.length} notebooks failed`);
    });
}

const RUN_EXAMPLES = `
Examples:
  workbook run
  workbook run notebooks/02_gradient_descent_in_one_dimension.ipynb --timeout 30
  workbook run --out executed`;

/** How a notebook's run ended, as `--json` prints it. */
export interface RunResult {
  notebook: string;
  ok: boolean;
  seconds: number;
  failure?: CellFailure;
}

/** The notebooks of the course, in order. */
export async function courseNotebooks(): Promise<string[]> {
  const names = await readdir(NOTEBOOKS);
  return names
    .filter((name) => name.endsWith(".ipynb"))
    .sort()
    .map((name) => join(NOTEBOOKS, name));
}

/** Runs notebooks, two at a time, and prints how each goes. */
export async function runNotebooks(
  paths: readonly string[],
  settings: RunSettings,
): Promise<RunResult[]> {
  distinctNames(paths, settings.out);
  await allReadable(paths);
  if (settings.out !== undefined) await mkdir(settings.out, { recursive: true });
  const progress = new ProgressLines(process.stderr, paths.map(titleOf));
  const results: RunResult[] = [];
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < paths.length; i = next++) {
      results[i] = await runOne(paths[i], settings, (state) => progress.update(i, state));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  progress.end();
  for (const result of results) reportFailure(result);
  return results;
}

async function runOne(
  path: string,
  settings: RunSettings,
  show: (state: string) => void,
): Promise<RunResult> {
  const { runNotebook } = await import("../kernel/index.js");
  show("starting");
  const run = await runNotebook(path, {
    timeout: settings.timeout ?? 120,
    onCell: (number, total) => show(`cell ${number} of ${total}`),
  });
  if (settings.out !== undefined) await keep(run, settings.out);
  const seconds = Number(run.seconds.toFixed(2));
  const { failure } = run;
  show(`${failure === undefined ? "ok" : "FAILED"} ${seconds.toFixed(1)} s`);
  if (failure === undefined) return { notebook: path, ok: true, seconds };
  return { notebook: path, ok: false, seconds, failure };
}

/** A wrong path should not cost the run of the right ones. */
async function allReadable(paths: readonly string[]): Promise<void> {
  const { readNotebook } = await import("../kernel/index.js");
  for (const path of paths) {
    await readNotebook(path).catch((error: unknown) => {
      throw error instanceof NotebookError ? new Failure(error.message) : error;
    });
  }
}

async function keep(run: NotebookRun, folder: string): Promise<void> {
  const { writeNotebook } = await import("../kernel/index.js");
  await writeNotebook(join(folder, basename(run.path)), run.notebook);
}

/** The failing cell and its error, as a reader of the terminal wants them. */
function reportFailure({ notebook, failure }: RunResult): void {
  if (failure === undefined) return;
  const source = failure.source.split("\n").map((line) => `    ${line}`.trimEnd());
  console.error(`\n${notebook}, cell ${failure.cell} (${failure.id}):\n\n${source.join("\n")}\n`);
  console.error(stripVTControlCharacters(failure.traceback.join("\n")));
}

function titleOf(path: string): string {
  return basename(path, ".ipynb");
}

/** Executed notebooks of the same name would overwrite each other. */
function distinctNames(paths: readonly string[], out: string | undefined): void {
  if (out === undefined) return;
  const names = paths.map((path) => basename(path));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new UsageError(`--out: two notebooks are called ${twice}`);
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 86_400)) {
    throw new UsageError(`--timeout: expected a number of seconds above 0, got ${text}`);
  }
  return value;
}
