import { describe, expect, test } from "vitest";
import type { Exercise } from "../../../../src/course/exercise/exercise.js";
import { forStudents } from "../../../../src/course/exercise/judge/audience.js";
import { htmlReport } from "../../../../src/course/exercise/judge/html.js";
import type { Outcome } from "../../../../src/course/exercise/judge/outcome.js";
import type { PlannedCheck } from "../../../../src/course/exercise/judge/plan.js";
import { judge } from "../../../../src/course/exercise/judge/report.js";
import { textReport } from "../../../../src/course/exercise/judge/text.js";
import type { Value } from "../../../../src/course/exercise/judge/value.js";

const overflow = "exponentials overflow, subtract the maximum first";
const exercise: Exercise = {
  id: "softmax",
  title: "Softmax",
  lecture: "",
  notebook: 4,
  checks: [],
  mistakes: [],
  hints: [],
};
const softmax: PlannedCheck = {
  tries: "large numbers",
  call: "softmax",
  with: [[1000, 1001]],
  hidden: false,
  points: 1,
  tolerance: 1e-9,
  expected: [0.2689414213699951, 0.7310585786300049],
  mistaken: [{ says: overflow, answer: [Number.NaN, Number.NaN] }],
};
const value = (given: Value): Outcome => ({ kind: "value", value: given, changed: [] });
const message = (outcome: Outcome) => judge(exercise, [softmax], [outcome]).checks[0]?.message;

describe("a check's message", () => {
  test("names the known mistake that gives the same answer", () => {
    expect(message(value([Number.NaN, Number.NaN]))).toBe(
      `softmax([1000, 1001]) gave [NaN, NaN]; ${overflow}`,
    );
  });

  test("contrasts the answer with the right one where no mistake is known", () => {
    expect(message(value([0.5, 0.5]))).toBe(
      "softmax([1000, 1001]) gave [0.5, 0.5]; expected [0.268941, 0.731059]",
    );
  });

  test("climbs the ladder from missing to right", () => {
    expect(message({ kind: "missing", exported: ["sofmax"] })).toBe(
      "there is no function softmax, only sofmax",
    );
    expect(message({ kind: "threw", name: "Error", message: "not written yet" })).toBe(
      "softmax is not written yet",
    );
    expect(message({ kind: "threw", name: "TypeError", message: "no", line: 3 })).toBe(
      "softmax([1000, 1001]) threw on line 3: TypeError: no",
    );
    expect(message({ kind: "too-long" })).toContain("ran too long");
    expect(message({ kind: "out-of-memory" })).toContain("too much memory");
    expect(message(value(undefined))).toContain("is a return missing?");
    expect(message(value([1]))).toContain("an array of 1 number; expected an array of 2 numbers");
    expect(message(value([0.2689414213699951, 0.7310585786300049]))).toBe("");
  });

  test("says that an argument was changed, even beside a right answer", () => {
    const outcome: Outcome = { kind: "value", value: softmax.expected, changed: [0] };
    expect(message(outcome)).toContain("changed its argument 1");
    expect(judge(exercise, [softmax], [outcome]).earned).toBe(0);
  });
});

describe("what students see", () => {
  test("holds neither question nor answers of a hidden check, nor the text of its error", () => {
    const hidden = { ...softmax, hidden: true };
    const spy: Outcome = { kind: "threw", name: "Error", message: "asked 1000,1001" };
    for (const outcome of [spy, value([0.5, 0.5]), value([1])]) {
      const shown = JSON.stringify(forStudents(judge(exercise, [hidden], [outcome])));
      expect(shown).not.toMatch(/1000|1001|0\.5|0\.2689|0\.731/);
    }
  });

  test("says so when only hidden checks fail", () => {
    const hidden = { ...softmax, hidden: true };
    const report = judge(exercise, [softmax, hidden], [value(softmax.expected), value([0.5, 0.5])]);
    expect(textReport(report)).toContain(
      "1 of 2 points: every visible check passed, 1 hidden check did not",
    );
  });

  test("is escaped in HTML and has no script", () => {
    const outcome: Outcome = { kind: "threw", name: "E", message: "<script>alert(1)</script>" };
    const html = htmlReport(judge(exercise, [softmax], [outcome]), 'a < b && "c"');
    expect(html).not.toContain("<script");
    expect(html).toContain("a &lt; b &amp;&amp; &quot;c&quot;");
  });
});
