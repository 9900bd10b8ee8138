import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listZip } from "../../../../src/tools/grader/submission/zip.js";
import { temporaryFolder } from "../../../temporary-folder.js";
import { writeZip, type ZipEntry } from "./write-zip.js";

const folder = temporaryFolder();

async function listed(...entries: readonly ZipEntry[]) {
  const archive = join(folder, "test.zip");
  writeZip(archive, entries);
  return listZip(Buffer.from(archive), 1_000, "UTC");
}

describe("an archive", () => {
  test("lists its files in order, with their time, and unpacks them when asked", async () => {
    const modified = new Date(2026, 4, 3, 2, 1);
    const { files } = await listed(
      { name: "b/softmax.ts", data: "two" },
      { name: "a.ts", data: "ünï", modified },
    );
    expect(files.map(({ path }) => path)).toEqual(["a.ts", "b/softmax.ts"]);
    expect(files[0]?.modified).toEqual(modified);
    expect(new TextDecoder().decode(await files[0]?.read())).toBe("ünï");
  });

  test("written by another program is read", async () => {
    const archive = join(folder, "python.zip");
    const script = `import zipfile; z = zipfile.ZipFile(${JSON.stringify(archive)}, "w"); z.writestr("x/adam.ts", "text")`;
    try {
      execFileSync("python3", ["-c", script]);
    } catch {
      return;
    }
    const { files } = await listZip(Buffer.from(archive), 1_000, "UTC");
    expect(new TextDecoder().decode(await files[0]?.read())).toBe("text");
  });

  test("yields nothing under names that lead out of it, and keeps the others", async () => {
    const names = ["../evil.ts", "/etc/evil.ts", "a/../../evil.ts", "..\\evil.ts", "C:\\evil.ts"];
    const { files, faults } = await listed(...names.map((name) => ({ name, data: "x" })), {
      name: "softmax.ts",
      data: "good",
    });
    expect(files.map(({ path }) => path)).toEqual(["softmax.ts"]);
    expect(faults).toHaveLength(names.length);
    expect(faults[0]?.reason).toBe("leads out of the archive, so it is not read");
  });

  test("is not unpacked where it is a bomb", async () => {
    const zeros = new Uint8Array(10 * 2 ** 20);
    const { files } = await listed({ name: "bomb.ts", data: zeros });
    await expect(files[0]?.read()).rejects.toThrow("unpacks to more than an answer can need");
  });

  test("that hides a bomb behind a small size is cut off there", async () => {
    const zeros = new Uint8Array(10 * 2 ** 20);
    const { files } = await listed({ name: "bomb.ts", data: zeros, claims: 1000 });
    await expect(files[0]?.read()).rejects.toThrow("is damaged");
  });

  test("with a password says so", async () => {
    const { files } = await listed({ name: "softmax.ts", data: "x", locked: true });
    await expect(files[0]?.read()).rejects.toThrow("is locked with a password");
  });

  test("that is none, or is cut off, is a fault and no crash", async () => {
    const archive = join(folder, "none.zip");
    writeFileSync(archive, "this is no archive");
    const { files, faults } = await listZip(Buffer.from(archive), 1_000, "UTC");
    expect(files).toEqual([]);
    expect(faults[0]?.reason).toBe("the archive is damaged; make it again");
  });

  test("leaves out what macOS adds, and installed packages", async () => {
    const { files } = await listed(
      { name: "__MACOSX/._softmax.ts", data: "x" },
      { name: "node_modules/a/index.js", data: "x" },
      { name: ".git/config.ts", data: "x" },
    );
    expect(files).toEqual([]);
  });
});
