import { describe, expect, it } from "vitest";
import { equalAsPrinted, printedNumber } from "../../../src/course/ledger/printed.js";

describe("equalAsPrinted", () => {
  it("takes every value that rounds to the printed digits, and no other", () => {
    expect(equalAsPrinted("-0.46", -0.4593280218)).toBe(true);
    expect(equalAsPrinted("-0.46", -0.4549)).toBe(false);
    expect(equalAsPrinted("0.80", 0.8021838886)).toBe(true);
    expect(equalAsPrinted("0.800", 0.8021838886)).toBe(false);
    expect(equalAsPrinted("0.0979", 0.0971947048)).toBe(false);
  });

  it("wants whole numbers and arrays exactly, and of the same shape", () => {
    expect(equalAsPrinted("26", 26)).toBe(true);
    expect(equalAsPrinted("26", 27)).toBe(false);
    expect(equalAsPrinted([2, 5], [2, 5])).toBe(true);
    expect(equalAsPrinted([2, 5], [2, 5, 3])).toBe(false);
    expect(equalAsPrinted([[1, 0]], [[1, 1e-9]])).toBe(false);
    expect(equalAsPrinted([2, 5], 2)).toBe(false);
  });

  it("never takes text for a number", () => {
    expect(equalAsPrinted("2 paths", 2)).toBe(false);
    expect(printedNumber("2 paths")).toBeUndefined();
    expect(printedNumber("0.80")).toBe(0.8);
  });
});
