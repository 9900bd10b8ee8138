import { copyFile, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { practiceFolder } from "./practice-folder.js";
import { workbook } from "./workbook.js";

const place = practiceFolder();
const solution = (...words: string[]) =>
  workbook(["solution", "softmax", ...words, "--folder", place.exercises]);

test("workbook solution waits until the exercise has full points", async () => {
  const { status, stdout, stderr } = await solution();
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toBe(
    "workbook: your softmax has 0 of 7 points so far; " +
      '"workbook hint softmax" helps, --anyway shows it now\n',
  );
});

test("then it shows the reference answer, and --anyway shows it before", async () => {
  const answer = await readFile(place.solution("softmax.ts"), "utf8");
  expect(await solution("--anyway")).toEqual({ status: 0, stdout: answer, stderr: "" });
  await copyFile(place.solution("softmax.ts"), join(place.exercises, "softmax.ts"));
  expect(await solution()).toEqual({ status: 0, stdout: answer, stderr: "" });
});

test("a missing file is no riddle", async () => {
  await rm(join(place.exercises, "softmax.ts"));
  const { status, stderr } = await solution();
  expect(status).toBe(1);
  expect(stderr).toContain('softmax.ts is missing; "workbook reset softmax" brings it back\n');
});
