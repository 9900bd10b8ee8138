import { describe, expect, test } from "vitest";
import { groupOf, groupsOf } from "../../../../src/tools/grader/marking/groups.js";
import { check, classOf, report, student } from "./sample.js";

const wrong = (got: string) => report([check("right"), check("wrong-value", got)]);

describe("wrong answers", () => {
  test("that get the same are one group, the largest group first", () => {
    const groups = groupsOf(
      classOf(
        student("a", wrong("1")),
        student("b", wrong("2")),
        student("c", wrong("2")),
        student("d", report([check("right"), check("right")])),
        student("e", report([check("not-written"), check("not-written")])),
      ),
    );
    expect(groups.map(({ students }) => students)).toEqual([["b", "c"], ["a"]]);
    expect(groups[0]).toMatchObject({ exercise: "softmax", earned: 1, points: 2 });
    expect(groups[0]?.id).toMatch(/^softmax-[0-9a-f]{6}$/);
  });

  test("are of one group whatever hidden checks got, as long as the verdict is one", () => {
    const hidden = (got: string) => report([check("wrong-value", got, true)]);
    expect(groupOf(hidden("1"))).toBe(groupOf(hidden("2")));
    expect(groupOf(report([check("wrong-type", "1", true)]))).not.toBe(groupOf(hidden("1")));
  });

  test("that fail alike on other lines are alike", () => {
    const broken = (line: number) => ({
      ...report([check("syntax-error")]),
      problem: { verdict: "syntax-error" as const, message: `line ${line}: a bracket is missing` },
    });
    expect(groupOf(broken(3))).toBe(groupOf(broken(70)));
  });
});
