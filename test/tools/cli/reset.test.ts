import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { starterOf } from "../../../src/tools/grader/practice/index.js";
import { practiceFolder } from "./practice-folder.js";
import { workbook } from "./workbook.js";

const place = practiceFolder();
const file = () => join(place.exercises, "softmax.ts");
const backups = () => readdir(join(place.home, ".workbook", "backup"));
const reset = (words: readonly string[], typed = "") =>
  workbook(["reset", ...words, "--folder", place.exercises], { typed });

test("workbook reset asks, and a yes brings the starter back and keeps the work", async () => {
  await writeFile(file(), "my work");
  const { status, stdout, stderr } = await reset(["softmax"], "y\n");
  expect(status).toBe(0);
  expect(stderr).toContain("[y/N]");
  expect(await readFile(file(), "utf8")).toBe(starterOf("softmax"));
  const [backup = ""] = await backups();
  expect(stdout).toContain(`is the starter again; yours is`);
  expect(stdout).toContain(backup);
  expect(await readFile(join(place.home, ".workbook", "backup", backup), "utf8")).toBe("my work");
});

test.each(["n\n", "\n", ""])("the answer %j leaves everything as it is", async (typed) => {
  await writeFile(file(), "my work");
  const { status, stderr } = await reset(["softmax"], typed);
  expect(status).toBe(1);
  expect(stderr).toContain("is as it was\n");
  expect(await readFile(file(), "utf8")).toBe("my work");
});

test("--all and --yes reset every exercise without asking", async () => {
  await writeFile(file(), "my work");
  await rm(join(place.exercises, "adam.ts"));
  const { status, stdout, stderr } = await reset(["--all", "--yes"]);
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/adam\.ts is back\n/);
  expect(stdout).toMatch(/svm-loss\.ts is the starter already\n/);
  expect(await backups()).toHaveLength(1);
});

test("it wants exercises, or all of them, and not both", async () => {
  expect(await reset([])).toMatchObject({
    status: 2,
    stderr: "workbook: expected exercises to reset, or --all\n",
  });
  expect((await reset(["softmax", "--all"])).status).toBe(2);
});
