import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, isAbsolute, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { Failure, UsageError } from "./failure.js";
import { findJupyter, type Jupyter } from "./find-jupyter.js";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));

export function addJupyterCommand(program: Command): void {
  program
    .command("jupyter")
    .description("Open the course in an installed Jupyter, with the course's TypeScript kernel.")
    .argument("[notebook]", "the notebook to open")
    .argument("[arguments...]", "what follows -- goes to Jupyter")
    .option("--no-browser", "only start the server and print its address")
    .addHelpText("after", JUPYTER_EXAMPLES)
    .action(async (first: string | undefined, rest: string[], { browser }) => {
      const notebook = first?.startsWith("-") ? undefined : first;
      const passed = notebook === undefined && first !== undefined ? [first, ...rest] : rest;
      const jupyter = await findJupyter();
      if (jupyter === undefined) throw new Failure(NO_JUPYTER);
      const open = { ...(notebook === undefined ? {} : { notebook }), browser, passed };
      await openJupyter(jupyter, open);
    });
}

const JUPYTER_EXAMPLES = `
Examples:
  workbook jupyter
  workbook jupyter notebooks/08_the_w1_w2_example.ipynb
  workbook jupyter --no-browser -- --port 8890 --allow-root`;

const NO_JUPYTER =
  'no Jupyter found. "pip install jupyterlab" installs one; "workbook run" runs the notebooks without it';

export interface OpenOptions {
  notebook?: string;
  browser?: boolean;
  /** Further arguments for Jupyter. */
  passed?: string[];
}

/**
 * Opens the course in Jupyter and waits until it ends. Its root is the package, so that notebooks
 * can load scripts from node_modules.
 */
export async function openJupyter(jupyter: Jupyter, options: OpenOptions): Promise<void> {
  const { notebook, browser = true, passed = [] } = options;
  const page = notebook === undefined ? jupyter.openFolder("notebooks") : [insideCourse(notebook)];
  const quiet = browser ? [] : ["--no-browser"];
  const { jupyterPath } = await import("../kernel/jupyter/kernelspec.js");
  const paths = [jupyterPath, process.env.JUPYTER_PATH].filter(Boolean).join(delimiter);
  // Jupyter would ask before it stops; one Ctrl-C is enough here, also while it is being started.
  const stop = () => child.kill("SIGTERM");
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  const child = spawn(jupyter.command, [...page, ...quiet, ...passed], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, JUPYTER_PATH: paths },
  });
  const status = await new Promise<number | null>((done, fail) => {
    child.once("error", fail);
    child.once("exit", done);
  });
  process.off("SIGINT", stop);
  process.off("SIGTERM", stop);
  if (status !== 0 && status !== null) {
    throw new Failure(`Jupyter ended with status ${status}${rootHint(passed)}`);
  }
}

/** Jupyter does not start for root unless asked to. */
function rootHint(passed: readonly string[]): string {
  if (process.getuid?.() !== 0 || passed.includes("--allow-root")) return "";
  return '; as root, use "npx workbook jupyter -- --allow-root"';
}

/** A notebook's path as Jupyter wants it: from the root. */
function insideCourse(path: string): string {
  if (!existsSync(path)) throw new Failure(`${path}: no such file`);
  const inside = relative(ROOT, resolve(path));
  if (inside.startsWith("..") || isAbsolute(inside)) {
    throw new UsageError(`notebook: expected a file in the course's folder, got ${path}`);
  }
  return inside;
}
