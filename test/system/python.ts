import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The programs of the Python environment that `.ci/run` makes from `requirements.txt`. */
export const programs = fileURLToPath(new URL(".venv/bin/", import.meta.url));

/** Whether that environment is here. */
export const hasPrograms = existsSync(join(programs, "jupyter"));
if (!hasPrograms) console.log("skipped: test/system/.venv is not there (.ci/run makes it)");

/** Runs one of the programs; `status` is how it ended, `text` all that it said. */
export function runProgram(
  name: string,
  words: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): { readonly status: number | null; readonly text: string } {
  const { status, stdout, stderr } = spawnSync(join(programs, name), words, {
    ...options,
    encoding: "utf8",
  });
  return { status, text: `${stdout}${stderr}` };
}
