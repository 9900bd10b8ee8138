import { describe, expect, it } from "vitest";
import {
  finite,
  invalid,
  nonNegative,
  positive,
  wholeNumber,
} from "../../../src/library/error/check.js";

describe("invalid", () => {
  it("names the argument, what was expected and what was got", () => {
    expect(invalid("f: x", "a number", "two").message).toBe('f: x: expected a number, got "two"');
    expect(invalid("f: x", "a number", 2)).toBeInstanceOf(RangeError);
  });

  it.each([
    [[1, 2, 3], "an array of 3"],
    [() => 0, "a function"],
    [{ a: 1 }, "an object"],
    [null, "null"],
    [undefined, "undefined"],
    [Number.NaN, "NaN"],
    ["a".repeat(100), `"${"a".repeat(60)}…"`],
  ])("quotes %s briefly", (value, quoted) => {
    expect(invalid("f", "x", value).message).toBe(`f: expected x, got ${quoted}`);
  });
});

describe("the checks on numbers", () => {
  it("hand on a number that is in range", () => {
    expect(finite("x", -2.5)).toBe(-2.5);
    expect(positive("x", 1e-300)).toBe(1e-300);
    expect(nonNegative("x", 0)).toBe(0);
    expect(wholeNumber("x", 7)).toBe(7);
    expect(wholeNumber("x", 0, 0)).toBe(0);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("refuse %s", (bad) => {
    expect(() => finite("x", bad)).toThrow(`x: expected a finite number, got ${bad}`);
    expect(() => positive("x", bad)).toThrow(`x: expected a positive number, got ${bad}`);
    expect(() => nonNegative("x", bad)).toThrow(`x: expected a number of at least 0, got ${bad}`);
    expect(() => wholeNumber("x", bad)).toThrow(
      `x: expected a whole number of at least 1, got ${bad}`,
    );
  });

  it("refuse what only looks like a number", () => {
    const text = "3" as unknown as number;
    expect(() => finite("x", text)).toThrow('got "3"');
    expect(() => positive("x", text)).toThrow('got "3"');
    expect(() => nonNegative("x", text)).toThrow('got "3"');
    expect(() => wholeNumber("x", text)).toThrow('got "3"');
  });

  it("draw the line where their names say", () => {
    expect(() => positive("x", 0)).toThrow("a positive number, got 0");
    expect(() => nonNegative("x", -1e-300)).toThrow("at least 0");
    expect(() => wholeNumber("x", 1.5)).toThrow("a whole number of at least 1, got 1.5");
    expect(() => wholeNumber("x", 2, 3)).toThrow("a whole number of at least 3, got 2");
    expect(() => wholeNumber("x", 2 ** 53)).toThrow("a whole number");
  });
});
