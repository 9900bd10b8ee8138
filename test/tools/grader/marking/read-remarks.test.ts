import { describe, expect, test } from "vitest";
import { faultOf, readRemarks } from "../../../../src/tools/grader/marking/read-remarks.js";
import { check, classOf, report, student } from "./sample.js";

const read = (text: string) => readRemarks(text, "r.yaml");

describe("remarks", () => {
  test("are of a student or of a group", () => {
    const text = `# mine
- student: Lee, Ann
  exercise: softmax
  points: +1
- group: softmax-3f9a2c
  comment: "Shift first: subtract."
`;
    expect(read(text)).toEqual([
      { student: "Lee, Ann", exercise: "softmax", points: "+1", line: 2 },
      { group: "softmax-3f9a2c", comment: "Shift first: subtract.", line: 5 },
    ]);
    expect(read("")).toEqual([]);
  });

  test.each([
    ["- comment: x", "r.yaml, line 1: expected a student with an exercise, or a group"],
    ["- student: a\n  comment: x", "r.yaml, line 1: expected a student with an exercise"],
    ["- group: a", "r.yaml, line 1: there is neither a comment nor points"],
    ["- group: a\n  points: 3", 'r.yaml, line 2: points: expected +1, -1 or =1, got "3"'],
    ["- group: a\n  says: x", "r.yaml, line 2: expected student, exercise, group, comment, points"],
    ["a: b", "r.yaml, line 1: remarks: expected a list"],
  ])("%j is refused with its line", (text, message) => expect(() => read(text)).toThrow(message));

  test("of somebody who is not there are found", () => {
    const given = classOf({ ...student("Ann Lee", report([check("right")])), id: "7" });
    const fault = (tag: string, exercise = "softmax") =>
      faultOf({ student: tag, exercise, line: 1 }, given);
    expect(fault("Ann Le")).toBe('there is no student "Ann Le"; did you mean "Ann Lee"?');
    expect(fault("7")).toBeUndefined();
    expect(fault("7", "adam")).toBe('there is no exercise "adam"');
  });
});
