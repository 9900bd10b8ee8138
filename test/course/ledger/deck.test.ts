import { describe, expect, it } from "vitest";
import { numbersText, repeated, slideName } from "../../../src/course/ledger/deck.js";
import { sixth } from "./sixth-deck.js";

describe("slideName", () => {
  it("gives title and number, a title of several slides once", () => {
    expect(slideName(sixth, [4])).toBe("Doubles (slide 4)");
    expect(slideName(sixth, [2, 3])).toBe("Halves (slides 2-3)");
    expect(slideName(sixth, [2, 4])).toBe("Halves; Doubles (slides 2, 4)");
  });

  it("refuses a slide that the deck does not have", () => {
    expect(() => slideName(sixth, [5])).toThrow("slide: expected 1 to 4 of sixth, got 5");
    expect(() => slideName(sixth, [0])).toThrow("got 0");
  });
});

describe("numbersText", () => {
  it("sorts, and writes runs as ranges", () => {
    expect(numbersText([7, 3, 4, 5])).toBe("slides 3-5, 7");
    expect(numbersText([3, 4])).toBe("slides 3-4");
    expect(numbersText([9])).toBe("slide 9");
  });
});

describe("repeated", () => {
  it("is the same title, so many times", () => {
    expect(repeated(3, "Summary")).toEqual(["Summary", "Summary", "Summary"]);
  });
});
