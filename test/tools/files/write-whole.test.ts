import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { writeWhole } from "../../../src/tools/files/write-whole.js";
import { temporaryFolder } from "../../temporary-folder.js";

let folder = "";
beforeEach(async () => {
  folder = temporaryFolder();
});

test("the file has the text, and nothing else is left", async () => {
  await writeWhole(join(folder, "a.txt"), "text");
  expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("text");
  expect(await readdir(folder)).toEqual(["a.txt"]);
});

test("several may write the same file at the same time", async () => {
  const texts = Array.from({ length: 50 }, (_, i) => `text ${i}`);
  await Promise.all(texts.map((text) => writeWhole(join(folder, "a.txt"), text)));
  expect(texts).toContain(await readFile(join(folder, "a.txt"), "utf8"));
  expect(await readdir(folder)).toEqual(["a.txt"]);
});

test("what cannot be put in place is not left behind", async () => {
  await mkdir(join(folder, "a.txt", "inside"), { recursive: true });
  await expect(writeWhole(join(folder, "a.txt"), "text")).rejects.toThrow();
  expect(await readdir(folder)).toEqual(["a.txt"]);
});
