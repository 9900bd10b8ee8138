import { describe, expect, test } from "vitest";
import { groupOf } from "../../../../src/tools/grader/marking/groups.js";
import { withMarks } from "../../../../src/tools/grader/marking/mark.js";
import type { Assignment } from "../../../../src/tools/grader/report/assignment.js";
import { check, classOf, report, student } from "./sample.js";

const half = report([check("right"), check("wrong-value", "1")]);
const assignment: Assignment = {
  exercises: [{ exercise: "softmax", points: 10, forbidden: [] }],
  due: "2026-11-30T12:00:00.000Z",
  zone: "UTC",
  late: { percent: 10, per: "day", grace: 0, most: 100 },
  extensions: [{ student: "ann@x.org", due: "2026-12-02T12:00:00.000Z" }],
};
const at = (time: string) => ({ handedIn: [{ exercise: "softmax", time }] });
const marks = (...given: Parameters<typeof withMarks>) =>
  withMarks(...given).students[0]?.marks?.[0];

describe("what an exercise counts", () => {
  test("is as its checks say, where nothing else is said", () => {
    const plain = classOf(student("ann", half));
    expect(withMarks(plain, [])).toBe(plain);
  });

  test("is the share of its checks, less what being late costs", () => {
    const late = { ...student("ann", half), ...at("2026-12-01T13:00:00Z") };
    // Two days are begun: 20 % of 10 points.
    const given = { ...classOf(late), assignment };
    expect(marks(given, [])).toMatchObject({
      byChecks: 5,
      earned: 3,
      points: 10,
      late: { takenOff: 2 },
    });
    expect(withMarks(given, []).students[0]).toMatchObject({ earned: 3, points: 10 });
  });

  test("is not less for whoever has longer, by any name", () => {
    const late = { ...student("ann", half), email: "Ann@x.org", ...at("2026-12-01T13:00:00Z") };
    expect(marks({ ...classOf(late), assignment }, [])?.earned).toBe(5);
  });

  test("is not less where only the platform knows by how much", () => {
    const late = { ...student("ann", half), handedIn: [{ exercise: "softmax", late: true }] };
    expect(marks({ ...classOf(late), assignment }, [])?.earned).toBe(5);
  });

  test("changes by hand, for one and for a group", () => {
    const group = groupOf(half) ?? "";
    const given = classOf(student("ann", half), student("bob", half));
    const remarks = [
      { group, comment: "shift first", line: 1 },
      { student: "ANN", exercise: "softmax", points: "+0.5", line: 2 },
      { student: "bob", exercise: "softmax", points: "=2", comment: "well", line: 3 },
    ];
    const after = withMarks(given, remarks).students.map((each) => each.marks?.[0]);
    expect(after).toEqual([
      {
        exercise: "softmax",
        earned: 1.5,
        points: 2,
        byChecks: 1,
        byHand: 0.5,
        comments: ["shift first"],
      },
      {
        exercise: "softmax",
        earned: 2,
        points: 2,
        byChecks: 1,
        byHand: 1,
        comments: ["shift first", "well"],
      },
    ]);
    expect(withMarks(withMarks(given, remarks), remarks)).toEqual(withMarks(given, remarks));
  });

  test("is never below nothing", () => {
    const remark = { student: "ann", exercise: "softmax", points: "-9", line: 1 };
    expect(marks(classOf(student("ann", half)), [remark])?.earned).toBe(0);
  });
});
