import { expect, test } from "vitest";
import { isForStudents } from "../../../../src/tools/grader/release/student-files.js";

test.each([
  ["dist/src/tools/cli/main.js", true],
  ["dist/src/course/exercise/judge/compare.js", true],
  ["dist/src/course/exercise/index.js", true],
  ["dist/src/course/exercise/softmax.js", false],
  ["dist/src/course/exercise/softmax.d.ts", false],
  ["dist/src/course/exercise/a-new-one.js", false],
  ["dist/src/library/layer/softmax.js", true],
  ["dist/solutions/softmax.js", false],
  ["exercises/softmax.ts", false],
  ["notebooks/04_outputs_and_losses.ipynb", false],
  ["LICENSE", true],
])("whether %s is copied as it is: %s", (path, copied) => {
  expect(isForStudents(path)).toBe(copied);
});
