import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The compiled command. */
export const main = fileURLToPath(new URL("../../../dist/src/tools/cli/main.js", import.meta.url));

/** Runs `workbook` with these words, and what is typed into it, and waits for its end. */
export function workbook(words: readonly string[], typed = "", cwd = process.cwd()) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    cwd,
    input: typed,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}
