import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * The files of a package as npm would publish it, with `/` in their paths.
 * @param root the package's folder
 */
export async function packageFiles(root: string): Promise<string[]> {
  const words = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const options = { cwd: root, shell: process.platform === "win32", maxBuffer: 2 ** 26 };
  const { stdout } = await run("npm", words, options);
  const [packed] = JSON.parse(stdout) as { readonly files: readonly { readonly path: string }[] }[];
  return (packed?.files ?? []).map(({ path }) => path);
}
