import { describe, expect, test } from "vitest";
import type { Report } from "../../../../src/course/exercise/index.js";
import { MergeError, merge, type Part } from "../../../../src/tools/grader/class/merge.js";
import type { ClassReport } from "../../../../src/tools/grader/report/class-report.js";

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

const written = (each: Part, more: Partial<ClassReport>): Part => ({
  ...each,
  report: { ...each.report, ...more },
});

test("the parts of a class become one, in the order of names", () => {
  const parts = [part("1", ["b", "d"]), part("2", ["a", "c"])];
  const { version, exercises, students } = merge(parts).report;
  expect({ version, exercises }).toEqual({ version: 1, exercises: ["softmax"] });
  expect(students.map(({ student }) => student)).toEqual(["a", "b", "c", "d"]);
});

test("of a student in several parts the last one counts, and it is said", () => {
  const parts = [part("1", ["ann", "bo"]), part("2", ["ann"]), part("3", ["ann"])];
  const better = parts.map((each, i) => ({
    ...each,
    report: {
      ...each.report,
      students: each.report.students.map((student) => ({ ...student, earned: i })),
    },
  }));
  const { report, regraded } = merge(better);
  expect(report.students.map(({ student, earned }) => [student, earned])).toEqual([
    ["ann", 2],
    ["bo", 0],
  ]);
  expect(regraded).toEqual([
    { student: "ann", counts: "2", instead: "1" },
    { student: "ann", counts: "3", instead: "2" },
  ]);
});

test("a part that was graded twice, and one that was graded again, complete a class", () => {
  const numbered = ["1/2", "2/2", "1/2"].map((each, i) =>
    written(part(`${i}`, [`student ${each}`]), { part: each, course: "1a" }),
  );
  const again = written(part("again", ["student 2/2"]), { course: "1a" });
  const { report } = merge([...numbered, again]);
  expect(report.students).toHaveLength(2);
  expect(report).toMatchObject({ course: "1a" });
  expect(report).not.toHaveProperty("part");
});

test("an empty part is a part", () => {
  expect(merge([part("1", ["a"]), part("2", [])]).report.students).toHaveLength(1);
});

describe("parts are refused", () => {
  test.each([
    [
      "graded by another program",
      [written(part("p1", ["a"]), { course: "1a" }), written(part("p2", ["b"]), { course: "2b" })],
      "p2 was graded by another version of the course than p1",
    ],
    [
      "that don't say which program graded them, among those that do",
      [written(part("p1", ["a"]), { course: "1a" }), part("p2", ["b"])],
      "p2 was graded by another version of the course than p1",
    ],
    [
      "of a class cut in two ways",
      [written(part("p1", ["a"]), { part: "1/2" }), written(part("p2", ["b"]), { part: "2/3" })],
      "p1 is part 1 of 2, but p2 is part 2 of 3",
    ],
    [
      "where one is missing",
      [written(part("p1", ["a"]), { part: "1/3" }), written(part("p3", ["b"]), { part: "3/3" })],
      "part 2 of 3 missing",
    ],
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
