import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { hasWork, reset } from "../../../../src/tools/grader/practice/reset.js";
import { starterOf } from "../../../../src/tools/grader/practice/starter.js";
import { temporaryFolder } from "../../../temporary-folder.js";

let home = "";
let folder = "";
let state = "";
let file = "";

beforeEach(async () => {
  home = temporaryFolder();
  [folder, state] = [join(home, "exercises"), join(home, ".workbook")];
  file = join(folder, "softmax.ts");
  await mkdir(folder);
});

test("the starter comes back, and what was there is kept", async () => {
  await writeFile(file, "my work");
  expect(await hasWork(folder, "softmax")).toBe(true);
  const result = await reset(folder, state, "softmax");
  expect(await readFile(file, "utf8")).toBe(starterOf("softmax"));
  expect(result.kind).toBe("reset");
  if (result.kind === "reset") expect(await readFile(result.backup, "utf8")).toBe("my work");
});

test("two resets keep two backups", async () => {
  for (const work of ["first", "second"]) {
    await writeFile(file, work);
    await reset(folder, state, "softmax");
    await new Promise((later) => setTimeout(later, 5));
  }
  expect(await readdir(join(state, "backup"))).toHaveLength(2);
});

test("a starter is left alone", async () => {
  await writeFile(file, starterOf("softmax"));
  expect(await hasWork(folder, "softmax")).toBe(false);
  expect(await reset(folder, state, "softmax")).toEqual({ kind: "unchanged" });
});

test("a missing file, or folder, comes back without a backup", async () => {
  await rm(folder, { recursive: true });
  expect(await hasWork(folder, "softmax")).toBe(false);
  expect(await reset(folder, state, "softmax")).toEqual({ kind: "restored" });
  expect(await readFile(file, "utf8")).toBe(starterOf("softmax"));
});
