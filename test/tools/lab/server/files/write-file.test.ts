import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cannotWrite, writeWhole } from "../../../../../src/tools/lab/server/files/write-file.js";
import { folderWith } from "../../fixture.js";

describe("writeWhole", () => {
  it("replaces a file and leaves nothing else", async () => {
    const folder = folderWith({ "a.txt": "before" });
    await writeWhole(join(folder, "a.txt"), "after");
    expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe("after");
    expect(readdirSync(folder)).toEqual(["a.txt"]);
  });

  it("is never seen half-written", async () => {
    const file = join(folderWith({ "a.txt": "1".repeat(1000) }), "a.txt");
    let torn = 0;
    let done = false;
    const reading = (async () => {
      while (!done) {
        const seen = readFileSync(file);
        const whole = Buffer.alloc(seen.length, seen[0]);
        if (![1000, 1_000_000].includes(seen.length) || !seen.equals(whole)) torn += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    for (let i = 0; i < 30; i++) await writeWhole(file, String(i % 10).repeat(1_000_000));
    done = true;
    await reading;
    expect(torn).toBe(0);
  });

  it("says why it can't be written, and removes what it began", async () => {
    const folder = folderWith({});
    mkdirSync(join(folder, "a"));
    writeFileSync(join(folder, "a/file"), "");
    const missing = writeWhole(join(folder, "missing/b.txt"), "");
    await expect(missing).rejects.toThrow("b.txt could not be saved: its folder does not exist");
    await expect(writeWhole(join(folder, "a"), "")).rejects.toThrow(
      "there is a folder of that name",
    );
    expect(readdirSync(folder)).toEqual(["a"]);
  });
});

describe("cannotWrite", () => {
  it("puts the system's codes into words, and hands on what it does not know", () => {
    const full = Object.assign(new Error(), { code: "ENOSPC" });
    expect(cannotWrite("a.txt", full)).toMatchObject({
      status: 507,
      message: "a.txt could not be saved: the disk is full; all is as it was before",
    });
    const other = new Error("other");
    expect(cannotWrite("a.txt", other)).toBe(other);
  });
});
