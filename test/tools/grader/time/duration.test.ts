import { describe, expect, test } from "vitest";
import { durationText, parseDuration } from "../../../../src/tools/grader/time/duration.js";

const HOUR = 3_600_000;

describe("a duration", () => {
  test.each([
    ["15 min", HOUR / 4],
    ["15min", HOUR / 4],
    ["2 hours", 2 * HOUR],
    ["1.5 h", 1.5 * HOUR],
    ["1 day", 24 * HOUR],
    ["2 weeks", 14 * 24 * HOUR],
  ])("is read from %j", (text, milliseconds) => expect(parseDuration(text)).toBe(milliseconds));

  test.each(["", "soon", "15", "-1 day", "1 fortnight", "1 constructor", "days"])(
    "is not %j",
    (text) => expect(parseDuration(text)).toBeUndefined(),
  );

  test("is said in its two largest units", () => {
    expect(durationText(14 * 60_000)).toBe("14 min");
    expect(durationText(26 * HOUR + 60_000)).toBe("1 day 2 h");
    expect(durationText(3 * 24 * HOUR)).toBe("3 days");
    expect(durationText(1)).toBe("1 min");
  });
});
