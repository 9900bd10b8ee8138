import { mkdir, readFile, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeWhole } from "../../files/write-whole.js";

/** A kernelspec as Jupyter reads it from kernel.json. */
export interface Kernelspec {
  argv: string[];
  display_name: string;
  language: string;
  [key: string]: unknown;
}

/** The name that notebooks ask for. */
const NAME = "tslab";
/** This is what tells our kernelspec from tslab's own, which has the same name. */
const LAUNCHER = "launch.cjs";
const ROOT = fileURLToPath(new URL("../../../../..", import.meta.url));

/** The folder for JUPYTER_PATH, with which Jupyter finds the kernel though it is not installed. */
export const jupyterPath = join(ROOT, "src/tools/kernel/jupyter");
const FOLDER = join(jupyterPath, "kernels", NAME);

/** The kernelspec with the paths of this package, as it is installed. */
export async function kernelspec(): Promise<Kernelspec> {
  const spec: Kernelspec = JSON.parse(await readFile(join(FOLDER, "kernel.json"), "utf8"));
  const argv = spec.argv.map((arg) => arg.replace("{resource_dir}", FOLDER));
  return { ...spec, argv: [process.execPath, ...argv.slice(1)] };
}

/**
 * Registers the kernel for this user, or below `prefix`.
 * @returns the folder of the kernelspec
 * @throws KernelspecError where another kernel of the same name is registered
 */
export async function installKernelspec(prefix?: string): Promise<string> {
  const folder = specFolder(prefix);
  await refuseOthers(folder);
  await mkdir(folder, { recursive: true });
  const spec = `${JSON.stringify(await kernelspec(), null, 2)}\n`;
  await writeWhole(join(folder, "kernel.json"), spec);
  return folder;
}

/**
 * Takes the registration away. @returns the folder it was in, or undefined where there was none
 * @throws KernelspecError where the registered kernel is another
 */
export async function uninstallKernelspec(prefix?: string): Promise<string | undefined> {
  const folder = specFolder(prefix);
  const registered = await refuseOthers(folder);
  if (!registered) return undefined;
  await rm(folder, { recursive: true });
  return folder;
}

/** A registration that is not ours to change. */
export class KernelspecError extends Error {}

/** @returns whether our kernel is registered in a folder */
async function refuseOthers(folder: string): Promise<boolean> {
  let text: string;
  try {
    text = await readFile(join(folder, "kernel.json"), "utf8");
  } catch {
    return false;
  }
  if (text.includes(LAUNCHER)) return true;
  throw new KernelspecError(`${folder}: another kernel called ${NAME} is registered there`);
}

/** Where Jupyter looks for a user's kernels, or those of an environment. */
function specFolder(prefix: string | undefined): string {
  const data = prefix === undefined ? userData() : join(prefix, "share/jupyter");
  return join(data, "kernels", NAME);
}

/** Source: jupyter_core.paths.jupyter_data_dir. */
function userData(): string {
  const { JUPYTER_DATA_DIR, XDG_DATA_HOME, APPDATA } = process.env;
  if (JUPYTER_DATA_DIR) return JUPYTER_DATA_DIR;
  if (process.platform === "darwin") return join(homedir(), "Library/Jupyter");
  if (process.platform === "win32" && APPDATA) return join(APPDATA, "jupyter");
  return join(XDG_DATA_HOME || join(homedir(), ".local/share"), "jupyter");
}
