import { describe, expect, test } from "vitest";
import type { CheckResult, Report, Verdict } from "../../../../src/course/exercise/index.js";
import { checkLines, summary, textReport } from "../../../../src/course/exercise/judge/text.js";

const check = (verdict: Verdict, hidden = false, message = "why"): CheckResult => ({
  tries: "a < b",
  hidden,
  points: 2,
  earned: verdict === "right" ? 2 : 0,
  verdict,
  message: verdict === "right" ? "" : message,
});
const report = (...checks: readonly CheckResult[]): Report => ({
  exercise: "softmax",
  title: "Title",
  earned: checks.reduce((sum, { earned }) => sum + earned, 0),
  points: 2 * checks.length,
  checks,
});

describe("the first line of a report says", () => {
  test.each([
    ["that every check passed", report(check("right")), "2 of 2 points, every check passed"],
    [
      "only the points where a visible check failed",
      report(check("threw"), check("threw", true)),
      "0 of 4 points",
    ],
    [
      "that hidden checks failed where only they did",
      report(check("right"), check("threw", true)),
      "2 of 4 points: every visible check passed, 1 hidden check did not",
    ],
  ])("%s", (_, given, text) => expect(summary(given)).toBe(text));
});

test("each check has a line, and one line does where all failed alike", () => {
  expect(checkLines(report(check("right"), check("threw", true), check("skipped")))).toEqual([
    "✓ a < b (2 points)",
    "✗ hidden: a < b (2 points): why",
    "- a < b (2 points): why",
  ]);
  expect(checkLines(report(check("missing"), check("missing")))).toEqual(["✗ why"]);
  const problem = { verdict: "threw", message: "all of it" } as const;
  expect(checkLines({ ...report(check("threw")), problem })).toEqual(["✗ all of it"]);
});

test("a hint stands below", () => {
  expect(textReport(report(check("right")), "look")).toBe(
    "Title: 2 of 2 points, every check passed\n  ✓ a < b (2 points)\n  Hint: look",
  );
});
