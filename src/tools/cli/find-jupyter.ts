import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** A Jupyter that is installed on this machine. */
export interface Jupyter {
  name: string;
  command: string;
  version: string;
  /** The arguments that open a folder below the root, which stays the root. */
  openFolder(folder: string): string[];
}

const run = promisify(execFile);

const CANDIDATES = [
  {
    name: "JupyterLab",
    command: "jupyter-lab",
    openFolder: (folder: string) => [`--LabApp.default_url=/lab/tree/${folder}`],
  },
  {
    name: "Jupyter Notebook",
    command: "jupyter-notebook",
    openFolder: (folder: string, version: number) => [
      `--${version >= 7 ? "JupyterNotebookApp" : "NotebookApp"}.default_url=/tree/${folder}`,
    ],
  },
  { name: "nbclassic", command: "jupyter-nbclassic", openFolder: () => [] },
];

/** Looks for JupyterLab, Jupyter Notebook 7 or 6, and nbclassic, in this order. */
export async function findJupyter(): Promise<Jupyter | undefined> {
  for (const { name, command, openFolder } of CANDIDATES) {
    const version = await versionOf(command);
    if (version === undefined) continue;
    const major = Number.parseInt(version, 10);
    return { name, command, version, openFolder: (folder) => openFolder(folder, major) };
  }
  return undefined;
}

/** What a program calls its version; undefined where it is missing or doesn't work. */
async function versionOf(command: string): Promise<string | undefined> {
  try {
    const { stdout } = await run(command, ["--version"], { timeout: 20_000 });
    return /\d+\.\d+\S*/.exec(stdout)?.[0];
  } catch {
    return undefined;
  }
}
