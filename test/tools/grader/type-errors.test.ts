import { describe, expect, test, vi } from "vitest";
import {
  broken,
  exerciseOf,
  type Outcome,
  plan,
  type Report,
} from "../../../src/course/exercise/index.js";
import { isCertain, withTypeErrors } from "../../../src/tools/grader/type-errors.js";

const exercise = exerciseOf("softmax");
const report = (...verdicts: readonly Report["checks"][number]["verdict"][]): Report => {
  const whole = broken(exercise, plan(exercise, 0), "right", "");
  const checks = whole.checks.slice(0, verdicts.length);
  return {
    ...whole,
    checks: checks.map((check, i) => ({ ...check, verdict: verdicts[i] ?? "right", message: "m" })),
  };
};
const threw = (name: string): Outcome => ({ kind: "threw", name, message: "" });
const value: Outcome = { kind: "value", value: 1, changed: [] };
const ask = async () => ({ error: "line 1, column 2: no", timely: true });

describe("what the compiler says", () => {
  test("makes a type error of a check that threw one, and explains a wrong type", async () => {
    const { checks } = await withTypeErrors(
      report("threw", "wrong-type", "wrong-value", "right"),
      [threw("TypeError"), value, value, value],
      ask,
    );
    expect(checks.map(({ verdict, message }) => `${verdict}: ${message}`)).toEqual([
      "type-error: m; the compiler says: line 1, column 2: no",
      "wrong-type: m; the compiler says: line 1, column 2: no",
      "wrong-value: m",
      "right: m",
    ]);
  });

  test("is not asked about what types do not explain", async () => {
    const never = vi.fn(ask);
    const given = report("threw", "wrong-value", "right");
    expect(await withTypeErrors(given, [threw("RangeError"), value, value], never)).toBe(given);
    expect(never).not.toHaveBeenCalled();
  });

  test("changes nothing where it has no objection", async () => {
    const given = report("wrong-type");
    expect(
      await withTypeErrors(given, [value], async () => ({ error: undefined, timely: true })),
    ).toBe(given);
  });

  test("is missed where the clock ended it: the verdict says so, and is not certain", async () => {
    const late = async () => ({ error: undefined, timely: false });
    const given = report("threw", "wrong-type", "wrong-value");
    const told = await withTypeErrors(given, [threw("TypeError"), value, value], late);
    expect(told.checks.map(({ verdict, message }) => `${verdict}: ${message}`)).toEqual([
      "out-of-time: m; the clock ended the compiler",
      "out-of-time: m; the clock ended the compiler",
      "wrong-value: m",
    ]);
    expect([isCertain(given), isCertain(told)]).toEqual([true, false]);
    expect(isCertain(broken(exercise, plan(exercise, 0), "not-graded", "m"))).toBe(false);
  });
});
