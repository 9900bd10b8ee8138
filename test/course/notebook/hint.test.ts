import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { exerciseOf } from "../../../src/course/exercise/index.js";
import { check } from "../../../src/course/notebook/check.js";
import { hint } from "../../../src/course/notebook/hint.js";

const shown: string[] = [];

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation((text: string) => shown.push(text));
});

afterEach(() => {
  vi.restoreAllMocks();
  shown.length = 0;
});

const hintsGiven = () => shown.map((text) => text.slice(text.indexOf("Hint:") + 6));

describe("a hint with a wrong answer", () => {
  const { hints } = exerciseOf("gradient-descent-1d");

  test("is none as long as nothing is written, however often all is run again", () => {
    const gradientDescent = () => {
      throw new Error("not written yet");
    };
    for (let i = 0; i < 3; i++) check("gradient-descent-1d", { gradientDescent });
    expect(new Set(hintsGiven()).size).toBe(1);
    expect(shown.join()).toContain('hint("gradient-descent-1d")');
    for (const text of hints) expect(shown.join()).not.toContain(text);
  });

  test("stays the same for the same answer, and grows with a changed one", () => {
    const same = () => [1];
    check("gradient-descent-1d", { gradientDescent: same });
    check("gradient-descent-1d", { gradientDescent: same });
    check("gradient-descent-1d", { gradientDescent: () => [2] });
    expect(hintsGiven()).toEqual([hints[0], hints[0], hints[1]]);
  });

  test("is the last one when there are no more", () => {
    for (let i = 0; i < 5; i++) {
      check("gradient-descent-1d", { gradientDescent: new Function(`return [${i}]`) });
    }
    expect(hintsGiven().at(-1)).toBe(hints.at(-1));
  });
});

describe("a hint asked for", () => {
  test("is the next one each time, and the last one again", () => {
    for (let i = 0; i < 3; i++) hint("gates");
    const [first, second] = exerciseOf("gates").hints;
    expect(shown).toEqual([
      `Hint 1 of 2: ${first}`,
      `Hint 2 of 2: ${second}`,
      `Hint 2 of 2: ${second}`,
    ]);
  });

  test("is refused for an exercise that there is not", () => {
    expect(() => hint("gate")).toThrow(/did you mean "gates"/);
  });
});
