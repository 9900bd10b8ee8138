import { expect, test } from "vitest";
import { forStudents } from "../../../../src/course/exercise/judge/audience.js";
import type { CheckResult, Report } from "../../../../src/course/exercise/judge/report.js";

const check: CheckResult = {
  tries: "any numbers",
  call: "softmax([1.5, 2])",
  hidden: true,
  points: 2,
  earned: 0,
  verdict: "wrong-value",
  message: "softmax([1.5, 2]) gave [0, 1]; expected [0.4, 0.6]",
  expected: "[0.4, 0.6]",
  got: "[0, 1]",
};

const seen = (changes: Partial<CheckResult>) => {
  const report: Report = {
    exercise: "softmax",
    title: "Softmax",
    earned: 0,
    points: 2,
    checks: [{ ...check, ...changes }],
  };
  return forStudents(report).checks[0];
};

test("of a hidden check students read what it tries and what kind of thing went wrong", () => {
  expect(seen({})).toEqual({
    tries: "any numbers",
    hidden: true,
    points: 2,
    earned: 0,
    verdict: "wrong-value",
    message: "the answer is wrong",
  });
});

test("a known mistake is named for hidden checks too", () => {
  expect(seen({ diagnosis: "the sign is turned round" })?.message).toBe(
    "the answer is wrong; the sign is turned round",
  );
});

test.each(["missing", "not-written", "right"] as const)(
  "the call of a hidden check stays hidden with the verdict %s",
  (verdict) => {
    expect(JSON.stringify(seen({ verdict, message: "there is no softmax" }))).not.toContain("1.5");
  },
);

test("visible checks are shown in full", () => {
  expect(seen({ hidden: false })).toEqual({ ...check, hidden: false });
});
