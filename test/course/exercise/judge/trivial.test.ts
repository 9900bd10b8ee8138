import { describe, expect, test } from "vitest";
import type { Argument } from "../../../../src/course/exercise/exercise.js";
import type { Outcome } from "../../../../src/course/exercise/judge/outcome.js";
import type { PlannedCheck } from "../../../../src/course/exercise/judge/plan.js";
import { trivialExports } from "../../../../src/course/exercise/judge/trivial.js";
import type { Value } from "../../../../src/course/exercise/judge/value.js";

/** Checks of a function that doubles each number of its first argument; the second is a bystander. */
const doubled = (given: readonly number[], bystander = 9): PlannedCheck => ({
  tries: `${given}`,
  call: "double",
  with: [given, bystander],
  hidden: false,
  points: 1,
  tolerance: 1e-9,
  expected: given.map((value) => 2 * value),
  mistaken: [],
});

const checks = [doubled([]), doubled([0]), doubled([0, 0]), doubled([1, 2])];
const value = (given: Value): Outcome => ({ kind: "value", value: given, changed: [] });
const found = (answer: (given: readonly number[], bystander: number) => Value) =>
  trivialExports(
    checks,
    checks.map(({ with: [given, bystander] }) =>
      value(answer(given as readonly number[], bystander as number)),
    ),
  ).get("double");

describe("an answer that computes nothing", () => {
  test.each<[string, (given: readonly number[]) => Value]>([
    ["a number", () => 1],
    ["NaN", () => Number.NaN],
    ["an empty array", () => []],
    ["an object", () => ({ a: [1, 2] })],
    ["a text", () => "[0]"],
    ["nothing", () => null],
    ["one number in any shape", (given) => given.map(() => 0)],
    ["zeros of either sign", (given) => given.map((_, i) => (i === 0 ? 0 : -0))],
  ])("gives the same to everything: %s", (_, answer) => {
    expect(found(answer)).toBe("gives the same whatever it is asked");
  });

  test("hands back what it was given", () => {
    expect(found((given) => given)).toBe("only hands back what it was given");
    expect(found((_, bystander) => bystander)).toBe("gives the same whatever it is asked");
  });

  test("is found where it answers with a function, too", () => {
    const stepper = (calls: readonly number[]): PlannedCheck => ({
      ...doubled([]),
      with: [0.1],
      thenCall: calls.map((call): Argument[] => [call]),
      expected: calls.map((call) => 2 * call),
    });
    const planned = [stepper([0]), stepper([1, 2])];
    const identity = [value([0]), value([1, 2])];
    expect(trivialExports(planned, identity).get("double")).toBe(
      "only hands back what it was given",
    );
  });
});

describe("an answer that computes something", () => {
  test("is left alone, be it right or wrong", () => {
    expect(found((given) => given.map((entry) => 2 * entry))).toBeUndefined();
    expect(found((given) => given.map((entry) => entry + 1))).toBeUndefined();
    expect(found((given) => given.length)).toBeUndefined();
  });

  test("is left alone where one answer is all there is, or the right ones are alike", () => {
    expect(trivialExports(checks, [value([])]).size).toBe(0);
    const zeros = [doubled([0]), doubled([0])];
    expect(trivialExports(zeros, [value([0]), value([0])]).size).toBe(0);
  });

  test("is left alone where the others threw: what is there was told apart", () => {
    const threw: Outcome = { kind: "threw", name: "", message: "" };
    expect(trivialExports(checks, [value([]), threw, threw, threw]).size).toBe(0);
  });
});
