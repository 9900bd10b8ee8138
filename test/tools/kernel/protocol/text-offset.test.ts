import { expect, test } from "vitest";
import { toCharacters, toUnits } from "../../../../src/tools/kernel/protocol/text-offset.js";

test("characters outside the basic plane count once for Jupyter and twice for JavaScript", () => {
  expect(toUnits("😀.le", 4)).toBe(5);
  expect(toCharacters("😀.le", 5)).toBe(4);
});

test("plain text counts the same", () => {
  expect(toUnits("abc", 2)).toBe(2);
  expect(toCharacters("abc", 2)).toBe(2);
});
