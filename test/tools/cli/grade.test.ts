import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.js";
import { workbook as run } from "./workbook.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

const folder = temporaryFolder();

const workbook = (...words: string[]) => run(words, { cwd: root });

describe("workbook grade", () => {
  test("exits 0 with full points", async () => {
    const { status, stdout } = await workbook("grade", "solutions/network-size.ts");
    expect(stdout).toContain("every check passed");
    expect(status).toBe(0);
  });

  test("exits 1 while points are missing", async () => {
    const { status, stdout } = await workbook("grade", "exercises/network-size.ts");
    expect(stdout).toContain("not written yet");
    expect(status).toBe(1);
  });

  test("suggests the nearest exercise and exits 2", async () => {
    const file = join(folder, "network-siz.ts");
    writeFileSync(file, "export const x = 1;");
    const { status, stderr } = await workbook("grade", file);
    expect(stderr).toBe('workbook: unknown exercise "network-siz": did you mean "network-size"?\n');
    expect(status).toBe(2);
  });

  test("finds the exercises of a file of another name by its functions", async () => {
    const file = join(folder, "mine.ts");
    copyFileSync(join(root, "solutions/network-size.ts"), file);
    const { status, stdout } = await workbook("grade", file);
    expect(stdout).toContain("every check passed");
    expect(status).toBe(0);
  });

  test("tells that a file is not UTF-8", async () => {
    const file = join(folder, "adam.ts");
    writeFileSync(file, Uint8Array.of(0xff, 0xfe, 0x61, 0));
    expect((await workbook("grade", file)).stderr).toBe(
      `workbook: ${file}: it is UTF-16; save it as UTF-8\n`,
    );
  });

  test("names a missing file in one line and exits 1", async () => {
    const { status, stderr } = await workbook("grade", "nowhere/network-size.ts");
    expect(stderr).toBe("workbook: nowhere/network-size.ts: there is no such file\n");
    expect(status).toBe(1);
  });
});
