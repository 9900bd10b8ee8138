import { describe, expect, test } from "vitest";
import type { Report } from "../../../../src/course/exercise/index.js";
import { MergeError, merge, type Part } from "../../../../src/tools/grader/class/merge.js";

const graded = (points: number): Report => ({
  exercise: "softmax",
  title: "",
  earned: 0,
  points,
  checks: [{ tries: "x", hidden: false, points, earned: 0, verdict: "right", message: "" }],
});
const part = (from: string, students: readonly string[], points = 1, ids = ["softmax"]): Part => ({
  from,
  staff: false,
  report: {
    version: 1,
    exercises: ids,
    students: students.map((student) => ({
      student,
      earned: 0,
      points,
      exercises: [graded(points)],
      notes: [],
    })),
  },
});

test("the parts of a class become one, in the order of names", () => {
  const { version, exercises, students } = merge([part("1", ["b", "d"]), part("2", ["a", "c"])]);
  expect({ version, exercises }).toEqual({ version: 1, exercises: ["softmax"] });
  expect(students.map(({ student }) => student)).toEqual(["a", "b", "c", "d"]);
});

test("an empty part is a part", () => {
  expect(merge([part("1", ["a"]), part("2", [])]).students).toHaveLength(1);
});

describe("parts are refused", () => {
  test.each([
    ["with a student twice", [part("p1", ["ann"]), part("p2", ["ann"])], "ann is in p1 and in p2"],
    [
      "with other exercises",
      [part("p1", ["a"]), part("p2", ["b"], 1, ["adam"])],
      "p2 has other exercises than p1",
    ],
    [
      "graded by other checks",
      [part("p1", ["a"]), part("p2", ["b"], 2)],
      "softmax was graded by different checks in p1 and p2",
    ],
    ["where there are none", [], "there is nothing to merge"],
  ])("%s", (_, parts, message) => {
    expect(() => merge(parts)).toThrow(new MergeError(message));
  });
});
