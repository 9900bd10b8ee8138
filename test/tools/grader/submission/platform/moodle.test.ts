import { expect, test } from "vitest";
import { inMoodle } from "../../../../../src/tools/grader/submission/platform/moodle.js";

// Names as mod/assign/locallib.php builds them: name, number of the participant, kind, file.
test.each([
  ["Ann Lee_123_assignsubmission_file_", { name: "Ann Lee", id: "123" }],
  ["Ann Lee_123_assignsubmission_file", { name: "Ann Lee", id: "123" }],
  ["Ann Lee_123_assignsubmission_onlinetext_", { name: "Ann Lee", id: "123" }],
  [
    "Bob Ray_124_assignsubmission_file_my_softmax.ts",
    { name: "Bob Ray", id: "124", called: "my_softmax.ts" },
  ],
])("%s is taken apart", (entry, owner) => expect(inMoodle(entry)).toEqual(owner));

test.each(["Ann Lee", "softmax.ts", "Ann Lee_x_assignsubmission_file_"])(
  "%s is not Moodle's",
  (entry) => expect(inMoodle(entry)).toBeUndefined(),
);
