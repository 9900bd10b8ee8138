import { expect, test } from "vitest";
import { courseFiles, courseVersion } from "../../../../src/tools/grader/class/course-version.js";

test("the version of the course is one for one program", async () => {
  expect(await courseVersion()).toMatch(/^[0-9a-f]{64}$/);
  expect(await courseVersion()).toBe(await courseVersion());
});

test("it stands for all that can change a grade", async () => {
  const files = (await courseFiles()).map((file) => file.replaceAll("\\", "/"));
  for (const part of [
    "solutions/softmax",
    "src/library/matrix/matrix",
    "src/course/exercise/softmax",
    "src/course/exercise/judge/compare",
    "src/tools/grader/sandbox/guest",
  ]) {
    expect(files.filter((file) => file.startsWith(`${part}.`))).toHaveLength(1);
  }
});
