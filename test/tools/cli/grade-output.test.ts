import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { UsageError } from "../../../src/tools/cli/failure.js";
import { outputFor, reportOf } from "../../../src/tools/cli/grade-output.js";
import { temporaryFolder } from "../../temporary-folder.js";

let out = "";
beforeEach(() => {
  out = temporaryFolder();
});

const report = (student: string) =>
  reportOf([], { student, earned: 0, points: 0, exercises: [], notes: [] });

test("each student's report is a file, whatever the student is called", async () => {
  const output = await outputFor({ out });
  await output.student(report("ünï ć"));
  await output.student(report("../evil"));
  await output.student(report("a*b?"));
  for (const name of ["ünï ć", "%2E.%2Fevil", "a%2Ab%3F"]) {
    const file = join(out, "students", `${name}.json`);
    expect(JSON.parse(readFileSync(file, "utf8")), file).toMatchObject({ version: 1 });
  }
});

test("a format about one student makes a file for each, one about a class makes one", async () => {
  const gradescope = await outputFor({ out, format: "gradescope" });
  await gradescope.student(report("ann"));
  expect(existsSync(join(out, "gradescope/ann.json"))).toBe(true);
  const csv = await outputFor({ out, format: "csv" });
  await csv.student(report("ann"));
  await csv.whole(report("ann"));
  expect(existsSync(join(out, "class.csv"))).toBe(true);
  expect(existsSync(join(out, "csv"))).toBe(false);
});

test("standard output is left to the table unless a report is asked for", async () => {
  expect((await outputFor({ out })).printed).toBe(false);
  expect((await outputFor({ out, format: "csv" })).printed).toBe(false);
  expect((await outputFor({ format: "csv" })).printed).toBe(true);
  expect((await outputFor({ out, json: true })).printed).toBe(true);
});

test("wrong usage is told before anything is graded", async () => {
  await expect(outputFor({ format: "cvsv" })).rejects.toThrow(RangeError);
  await expect(outputFor({ format: "csv", json: true })).rejects.toThrow(UsageError);
  const one = await outputFor({ format: "exercism" });
  expect(() => one.expect(["ann", "bob"])).toThrow("--format exercism is for one student");
  expect(() => one.expect(["ann"])).not.toThrow();
});
