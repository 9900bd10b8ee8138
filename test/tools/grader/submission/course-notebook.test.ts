import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { COURSE_NOTEBOOKS } from "../../../../src/tools/grader/submission/course-notebook.js";

test("the course's notebooks are those of its folder", () => {
  const folder = new URL("../../../../notebooks/", import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(".ipynb"));
  expect(COURSE_NOTEBOOKS).toEqual(files.sort().map((file) => file.replace(".ipynb", "")));
});
