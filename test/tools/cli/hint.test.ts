import { expect, test } from "vitest";
import { exerciseOf } from "../../../src/course/exercise/index.js";
import { practiceFolder } from "./practice-folder.js";
import { workbook } from "./workbook.js";

const place = practiceFolder();

test("workbook hint gives the next hint each time, and begins again after a reset", async () => {
  const { hints } = exerciseOf("softmax");
  const hint = async () =>
    (await workbook(["hint", "softmax", "--folder", place.exercises])).stdout;
  expect(await hint()).toBe(`Hint 1 of 2: ${hints[0]}\n`);
  expect(await hint()).toBe(`Hint 2 of 2: ${hints[1]}\n`);
  expect(await hint()).toBe(`Hint 2 of 2: ${hints[1]}\n`);
  await workbook(["reset", "softmax", "--folder", place.exercises]);
  expect(await hint()).toBe(`Hint 1 of 2: ${hints[0]}\n`);
});

test("an unknown exercise suggests the nearest", async () => {
  const { status, stderr } = await workbook(["hint", "addam", "--folder", place.exercises]);
  expect(stderr).toContain('did you mean "adam"?');
  expect(status).toBe(2);
});
