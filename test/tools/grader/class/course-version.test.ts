import { expect, test } from "vitest";
import { courseVersion } from "../../../../src/tools/grader/class/course-version.js";

test("the version of the course is one for one program", async () => {
  expect(await courseVersion()).toMatch(/^[0-9a-f]{64}$/);
  expect(await courseVersion()).toBe(await courseVersion());
});
