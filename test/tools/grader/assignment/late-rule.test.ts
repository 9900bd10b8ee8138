import { describe, expect, test } from "vitest";
import { parseLateRule, shareTakenOff } from "../../../../src/tools/grader/assignment/late-rule.js";

const HOUR = 3_600_000;
const rule = (text: string) => {
  const read = parseLateRule(text);
  if (read === undefined) throw new Error(text);
  return read;
};

describe("a rule for being late", () => {
  test("takes its share for each unit that has begun", () => {
    const daily = rule("10%/day");
    expect(shareTakenOff(daily, 0)).toBe(0);
    expect(shareTakenOff(daily, 1)).toBeCloseTo(0.1);
    expect(shareTakenOff(daily, 24 * HOUR)).toBeCloseTo(0.1);
    expect(shareTakenOff(daily, 24 * HOUR + 1)).toBeCloseTo(0.2);
    expect(shareTakenOff(daily, 40 * 24 * HOUR)).toBe(1);
  });

  test("may have a grace, and a most", () => {
    const kind = rule("5 % per hour, grace 15 min, at most 50%");
    expect(shareTakenOff(kind, HOUR / 4)).toBe(0);
    expect(shareTakenOff(kind, HOUR / 4 + 1)).toBeCloseTo(0.05);
    expect(shareTakenOff(kind, 2.5 * HOUR)).toBeCloseTo(0.15);
    expect(shareTakenOff(kind, 100 * HOUR)).toBe(0.5);
  });

  test.each([
    "",
    "10%",
    "10/day",
    "101%/day",
    "-1%/day",
    "10%/year",
    "10%/day, soon",
    "10%/day, at most 200%",
  ])("is not %j", (text) => expect(parseLateRule(text)).toBeUndefined());
});
