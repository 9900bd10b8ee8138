import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
/** The suite's program, as `cargo build --release` makes it. */
const suite = process.env.KERNEL_TESTBED;

const title = "our kernel passes all of runtimed/kernel-testbed, and none by half";
if (suite === undefined) {
  test.skip(`${title} (needs KERNEL_TESTBED, the path of its jupyter-kernel-test)`, () => {});
} else {
  test(title, { timeout: 300_000 }, () => {
    const prefix = mkdtempSync(join(tmpdir(), "testbed-"));
    const workbook = join(root, "dist/src/tools/cli/main.js");
    spawnSync("node", [workbook, "kernel", "--install", "--prefix", prefix]);
    const { stdout } = spawnSync(suite, ["tslab"], {
      cwd: join(root, "notebooks"),
      encoding: "utf8",
      env: { ...process.env, JUPYTER_PATH: join(prefix, "share/jupyter") },
    });
    rmSync(prefix, { recursive: true });
    const verdicts = [...stdout.matchAll(/^ {2}\S+ +([A-Z]+) +(\w+)/gm)];
    expect(verdicts).toHaveLength(27);
    const others = verdicts.filter(([, verdict]) => verdict !== "PASS");
    expect(others.map(([line]) => line.trim())).toEqual([]);
    expect(stdout).toContain("Total: 27/27 (100%)");
  });
}
