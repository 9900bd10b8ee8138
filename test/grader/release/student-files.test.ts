import { expect, test } from "vitest";
import { isForStudents } from "../../../src/grader/release/student-files.js";

test.each([
  ["dist/src/cli/main.js", true],
  ["dist/src/exercise/judge/compare.js", true],
  ["dist/src/exercise/index.js", true],
  ["dist/src/exercise/softmax.js", false],
  ["dist/src/exercise/softmax.d.ts", false],
  ["dist/src/exercise/a-new-one.js", false],
  ["dist/src/layer/softmax.js", true],
  ["dist/solutions/softmax.js", false],
  ["exercises/softmax.ts", false],
  ["notebooks/04_outputs_and_losses.ipynb", false],
  ["LICENSE", true],
])("whether %s is copied as it is: %s", (path, copied) => {
  expect(isForStudents(path)).toBe(copied);
});
