import { expect, test } from "vitest";
import {
  forSelfStudy,
  forStudents,
  hiddenTogether,
} from "../../../../src/course/exercise/judge/audience.js";
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

test("what hidden checks find is called, comes out where an open check says the same", () => {
  const missing = (message: string, hidden: boolean): CheckResult => ({
    ...check,
    hidden,
    verdict: "missing",
    message,
  });
  const messages = (...checks: CheckResult[]) =>
    forStudents({ exercise: "s", title: "S", earned: 0, points: 2, checks }).checks.map(
      ({ message }) => message,
    );
  const named = "there is no function softmax, only softmax1.5";
  expect(messages(missing(named, true))).toEqual(["the function is missing"]);
  expect(messages(missing(named, false), missing(named, true))).toEqual([named, named]);
});

test("all hidden checks together tell one thing, and give their points for all or none", () => {
  const open: CheckResult = { ...check, hidden: false, verdict: "right", earned: 2 };
  const of = (...checks: CheckResult[]): Report => ({
    exercise: "softmax",
    title: "Softmax",
    earned: checks.reduce((sum, { earned }) => sum + earned, 0),
    points: 2 * checks.length,
    checks,
  });
  const right: CheckResult = { ...check, verdict: "right", earned: 2, message: "" };
  const threw: CheckResult = { ...check, verdict: "threw" };
  expect(hiddenTogether(of(open, right, right)).earned).toBe(6);
  const seenOf = (...checks: CheckResult[]) =>
    JSON.stringify(forStudents(hiddenTogether(of(...checks))));
  expect(hiddenTogether(of(open, right, check)).earned).toBe(2);
  expect(seenOf(open, right, check)).toBe(seenOf(open, threw, check));
  expect(seenOf(open, right, check)).toBe(seenOf(open, check, right));
  expect(seenOf(open, threw)).not.toContain("threw");
});

test("whoever studies alone reads what a failed hidden check was called with, and not what it expects", () => {
  const alone = (changes: Partial<CheckResult>) =>
    forSelfStudy({
      exercise: "softmax",
      title: "Softmax",
      earned: 0,
      points: 2,
      checks: [{ ...check, ...changes }],
    }).checks[0];
  expect(alone({})?.message).toBe("softmax([1.5, 2]): the answer is wrong");
  expect(JSON.stringify(alone({}))).not.toContain("0.4");
  expect(JSON.stringify(alone({ verdict: "right", message: "" }))).not.toContain("1.5");
});
