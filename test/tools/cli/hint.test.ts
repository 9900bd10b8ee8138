import { expect, test } from "vitest";
import { exerciseOf } from "../../../src/course/exercise/index.js";
import { practiceFolder } from "./practice-folder.js";
import { workbook } from "./workbook.js";

const place = practiceFolder();

test("workbook hint gives the next hint each time, and begins again after a reset", () => {
  const { hints } = exerciseOf("softmax");
  const hint = () => workbook(["hint", "softmax", "--folder", place.exercises]).stdout;
  expect(hint()).toBe(`Hint 1 of 2: ${hints[0]}\n`);
  expect(hint()).toBe(`Hint 2 of 2: ${hints[1]}\n`);
  expect(hint()).toBe(`Hint 2 of 2: ${hints[1]}\n`);
  workbook(["reset", "softmax", "--folder", place.exercises]);
  expect(hint()).toBe(`Hint 1 of 2: ${hints[0]}\n`);
});

test("an unknown exercise suggests the nearest", () => {
  const { status, stderr } = workbook(["hint", "addam", "--folder", place.exercises]);
  expect(stderr).toContain('did you mean "adam"?');
  expect(status).toBe(2);
});
