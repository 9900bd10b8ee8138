import { describe, expect, test } from "vitest";
import { fn } from "../../../../src/course/exercise/exercise.js";
import { Opaque } from "../../../../src/course/exercise/judge/value.js";
import {
  callText,
  countedThing,
  describe as described,
  number,
  shortText,
} from "../../../../src/course/exercise/judge/words.js";

describe("a number", () => {
  test("has six digits, or as many as tell it from the other", () => {
    expect(number(1 / 3)).toBe("0.333333");
    expect(number(0.33333333, 1 / 3)).toBe("0.33333333");
    expect(number(2, 1)).toBe("2");
    expect(number(-0)).toBe("0");
  });
});

describe("a value", () => {
  test.each([
    ["a short array", [1, [2]], "[1, [2]]"],
    ["an object", { a: 1 }, "{ a: 1 }"],
    ["a callback by its name", fn("x => x", "f"), "f"],
    ["a long list of numbers", Array.from({ length: 50 }, (_, i) => i), "[0, 1, 2, … 50 in all]"],
    ["a long text", "x".repeat(90), `"${"x".repeat(59)}…`],
  ])("is shown as typed, or by its beginning: %s", (_, value, text) => {
    expect(described(value)).toBe(text);
  });

  test("has no short text where it is long", () => {
    expect(shortText(Array.from({ length: 50 }, () => 1))).toBeUndefined();
  });

  test.each([
    [[1, 2, 3], "an array of 3 numbers"],
    [[1], "an array of 1 number"],
    [["a", 1], "an array of 2 entries"],
    [
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      "a 3x2 array",
    ],
    [[], "an empty array"],
    [{ W: 1, b: 2 }, "an object with W, b"],
    [{}, "an empty object"],
    [Number.NaN, "NaN"],
    ["x", "a text"],
    [new Opaque("a promise"), "a promise"],
  ])("is counted in words: %j", (value, words) => expect(countedThing(value)).toBe(words));
});

test("a call is shown as a student would type it", () => {
  expect(callText({ call: "f", with: [fn("x => 2 * x"), 5, [1, 2]] })).toBe(
    "f(x => 2 * x, 5, [1, 2])",
  );
  expect(callText({ call: "f", with: [1], thenCall: [[2], [3]] })).toBe(
    "f(1), then called with (2), (3),",
  );
});
