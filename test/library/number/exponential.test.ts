import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exponential } from "../../../src/library/number/exponential.js";

describe("exponential", () => {
  it("is e^x to three units in the last place, for all x <= 0", () => {
    const x = fc.oneof(
      fc.double({ min: -745, max: 0, noNaN: true }),
      fc.double({ min: -2, max: 0, noNaN: true }),
    );
    fc.assert(
      fc.property(x, (x) => {
        const expected = Math.exp(x);
        const allowed = Math.max(3 * 2 ** -52 * expected, Number.MIN_VALUE);
        expect(Math.abs(exponential(x) - expected)).toBeLessThanOrEqual(allowed);
      }),
      { numRuns: 2000 },
    );
  });

  it("knows e^0 = 1, 1/e, and the ends of the scale", () => {
    expect(exponential(0)).toBe(1);
    expect(exponential(-0)).toBe(1);
    expect(exponential(-1)).toBeCloseTo(0.36787944117144233, 15);
    expect(exponential(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(exponential(-1e300)).toBe(0);
    expect(exponential(Number.NaN)).toBeNaN();
  });
});
