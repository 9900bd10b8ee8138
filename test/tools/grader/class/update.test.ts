import { expect, test } from "vitest";
import { updatedClass, updatedStudent } from "../../../../src/tools/grader/class/update.js";
import { check, classOf, report, student } from "../marking/sample.js";

const [right, wrong] = [check("right"), check("wrong-value", "1")];

test("what was not graded again keeps its result and its notes", () => {
  const note = (exercise: string) => ({ kind: "late" as const, message: exercise, exercise });
  const before = {
    ...student("ann", report([wrong]), report([right, right], "adam")),
    notes: [note("softmax"), note("adam")],
  };
  const now = { ...student("ann", report([right])), notes: [] };
  const after = updatedStudent(before, now);
  expect(after).toMatchObject({ earned: 3, points: 3, notes: [note("adam")] });
  expect(after.exercises.map(({ exercise, earned }) => [exercise, earned])).toEqual([
    ["softmax", 1],
    ["adam", 2],
  ]);
  expect(updatedStudent(undefined, now)).toBe(now);
});

test("students who were not graded again stay in their class, in order", () => {
  const before = classOf(student("ann", report([wrong])), student("cyd", report([wrong])));
  const now = classOf(student("bob", report([right])), student("cyd", report([right])));
  const after = updatedClass(before, now);
  expect(after.students.map((each) => [each.student, each.earned])).toEqual([
    ["ann", 0],
    ["bob", 1],
    ["cyd", 1],
  ]);
});
