import { describe, expect, it } from "vitest";
import { finite, invalid } from "../../../src/library/error/check.js";
import { aboutNonFinite, isAboutNonFinite } from "../../../src/library/error/non-finite.js";

function thrownBy(run: () => void): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe("isAboutNonFinite", () => {
  it("knows the library's own errors about NaN and infinities, and no others", () => {
    expect(isAboutNonFinite(thrownBy(() => finite("x", Number.NaN)))).toBe(true);
    expect(isAboutNonFinite(invalid("x", "less", Number.POSITIVE_INFINITY))).toBe(true);
    expect(isAboutNonFinite(aboutNonFinite(new RangeError("overflow")))).toBe(true);
    expect(isAboutNonFinite(invalid("x", "less", 5))).toBe(false);
    expect(isAboutNonFinite(invalid("x", "a number", "NaN"))).toBe(false);
    expect(isAboutNonFinite(new RangeError("x: expected a finite number, got NaN"))).toBe(false);
    for (const thrown of ["NaN", undefined, null, Number.NaN, {}]) {
      expect(isAboutNonFinite(thrown)).toBe(false);
    }
  });
});
