import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

function workbook(...words: string[]) {
  const { status, stdout, stderr } = spawnSync("node", ["dist/src/cli/main.js", ...words], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("workbook grade", () => {
  test("exits 0 with full points", () => {
    const { status, stdout } = workbook("grade", "solutions/network-size.ts");
    expect(stdout).toContain("every check passed");
    expect(status).toBe(0);
  });

  test("exits 1 while points are missing", () => {
    const { status, stdout } = workbook("grade", "exercises/network-size.ts");
    expect(stdout).toContain("not written yet");
    expect(status).toBe(1);
  });

  test("suggests the nearest exercise and exits 2", () => {
    const { status, stderr } = workbook("grade", "exercises/network-siz.ts");
    expect(stderr).toBe('workbook: unknown exercise "network-siz": did you mean "network-size"?\n');
    expect(status).toBe(2);
  });

  test("names a missing file in one line and exits 1", () => {
    const { status, stderr } = workbook("grade", "nowhere/network-size.ts");
    expect(stderr).toBe("workbook: nowhere/network-size.ts: there is no such file\n");
    expect(status).toBe(1);
  });
});
