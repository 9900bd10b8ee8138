import { describe, expect, it } from "vitest";
import { inPrecision, type Precision, precision } from "../../../src/library/matrix/precision.js";

describe("inPrecision", () => {
  it("holds for the computation and no longer, also where that fails", () => {
    expect(precision()).toBe("float64");
    expect(inPrecision("float32", precision)).toBe("float32");
    const fail = () => {
      throw new Error("stop");
    };
    expect(() => inPrecision("float32", fail)).toThrow("stop");
    expect(precision()).toBe("float64");
  });

  it("refuses a precision that there is not", () => {
    expect(() => inPrecision("float16" as Precision, precision)).toThrow(
      'inPrecision: expected "float64" or "float32", got "float16"',
    );
  });
});
