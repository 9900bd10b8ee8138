import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const here = fileURLToPath(new URL("./", import.meta.url));
const root = join(here, "../../..");

// Debian's packages belong to its own Python, which need not be the first on the PATH.
const python = ["/usr/bin/python3", "python3"].find(
  (program) => spawnSync(program, ["-c", "import jupyter_kernel_test"]).status === 0,
);

const title = "our kernel passes all of jupyter_kernel_test";
if (python === undefined) {
  test.skip(`${title} (needs the Debian package python3-jupyter-kernel-test)`, () => {});
} else {
  test(title, () => {
    const { stderr, status } = spawnSync(python, [join(here, "conformance.py"), "-v"], {
      cwd: join(root, "notebooks"),
      encoding: "utf8",
      env: { ...process.env, JUPYTER_PATH: join(root, "src/tools/kernel/jupyter") },
    });
    expect(stderr).toMatch(/\nOK\n$/);
    expect(stderr).not.toContain("skipped");
    expect(stderr).toMatch(/Ran 12 tests/);
    expect(status).toBe(0);
  });
}
