import { describe, expect, it } from "vitest";
import { cut, numberText, printedText, valueText } from "../../../src/course/ledger/text.js";

describe("numbers and prints as text", () => {
  it("shows ten digits at most, and no trailing zeros", () => {
    expect(numberText(1 / 3)).toBe("0.3333333333");
    expect(numberText(26)).toBe("26");
    expect(
      valueText([
        [1, 0.5],
        [2, 3],
      ]),
    ).toBe("[[1, 0.5], [2, 3]]");
  });

  it("keeps the digits of a print, and lists words without brackets", () => {
    expect(printedText("0.80")).toBe("0.80");
    expect(printedText(["L-1 = 2", "L = 3"])).toBe("L-1 = 2, L = 3");
    expect(
      printedText([
        [1, 2],
        [3, 4],
      ]),
    ).toBe("[[1, 2], [3, 4]]");
    expect(printedText(undefined)).toBe("");
  });

  it("cuts to a width with an ellipsis inside it", () => {
    expect(cut("abcdef", 4)).toBe("abc…");
    expect(cut("abcd", 4)).toBe("abcd");
  });
});
