import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "../../temporary-folder.js";

/** The course's own folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

/** Where Debian's Chromium is. */
export const chromium = "/usr/bin/chromium";

/** A Python that has nbclient, or undefined: Debian's comes before one that shadows it on the PATH. */
export const python = ["/usr/bin/python3", "python3"].find(
  (command) => spawnSync(command, ["-c", "import nbclient"]).status === 0,
);

/** Whether classic Notebook and Chromium are both here. */
export const hasBrowserAndNotebook =
  existsSync(chromium) && spawnSync("jupyter", ["notebook", "--version"]).status === 0;

/** The notebooks in a folder that may be written to, beside the rest of the course. */
export function copyOfTheCourse(): string {
  const course = temporaryFolder();
  mkdirSync(join(course, "notebooks"));
  cpSync(join(root, "notebooks"), join(course, "notebooks"), { recursive: true });
  for (const part of ["node_modules", "dist", "package.json"]) {
    symlinkSync(join(root, part), join(course, part));
  }
  return course;
}

/** JUPYTER_PATH for one of the two kernels that the notebooks have to run in. */
export function kernelPath(kernel: "ours" | "plain tslab"): string {
  if (kernel === "ours") return join(root, "src/tools/kernel/jupyter");
  const folder = temporaryFolder();
  mkdirSync(join(folder, "kernels/tslab"), { recursive: true });
  const argv = [
    process.execPath,
    join(root, "node_modules/tslab/bin/tslab"),
    "kernel",
    "--config-path",
    "{connection_file}",
  ];
  const spec = { argv, display_name: "TypeScript", language: "typescript" };
  writeFileSync(join(folder, "kernels/tslab/kernel.json"), JSON.stringify(spec));
  return folder;
}

/** An environment in which Jupyter sees that kernel alone and writes to a temporary folder only. */
export function jupyterEnvironment(kernel: "ours" | "plain tslab"): NodeJS.ProcessEnv {
  const home = temporaryFolder();
  return {
    ...process.env,
    JUPYTER_PATH: kernelPath(kernel),
    JUPYTER_DATA_DIR: join(home, "data"),
    JUPYTER_CONFIG_DIR: join(home, "config"),
    JUPYTER_RUNTIME_DIR: join(home, "runtime"),
    IPYTHONDIR: join(home, "ipython"),
  };
}

/**
 * Runs a notebook under nbclient and returns the executed notebook's path.
 * @throws Error with what the failing cell said
 */
export function execute(notebook: string, kernel: "ours" | "plain tslab"): string {
  const out = join(temporaryFolder(), "executed.ipynb");
  const script = join(root, "test/system/notebooks/execute.py");
  const { status, stdout, stderr } = spawnSync(python ?? "python3", [script, notebook, out], {
    env: jupyterEnvironment(kernel),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  return out;
}
