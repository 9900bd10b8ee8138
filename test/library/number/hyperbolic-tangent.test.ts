import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hyperbolicTangent } from "../../../src/library/number/hyperbolic-tangent.js";

describe("the hyperbolic tangent", () => {
  it("is right to the last digits, near zero and far from it", () => {
    const a = fc.oneof(
      fc.double({ min: -25, max: 25, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: -1e-3, max: 1e-3, noNaN: true }),
    );
    fc.assert(
      fc.property(a, (a) => {
        const expected = Math.tanh(a);
        expect(Math.abs(hyperbolicTangent(a) - expected)).toBeLessThanOrEqual(
          1e-15 * Math.abs(expected),
        );
      }),
      { numRuns: 4000 },
    );
  });

  it("is odd, halfway between two entries of its table too, and 1 at the far end", () => {
    const halfway = fc.integer({ min: 0, max: 319 }).map((n) => (n + 0.5) / 16);
    fc.assert(
      fc.property(fc.oneof(halfway, fc.double({ noNaN: true })), (a) => {
        expect(hyperbolicTangent(-a) + hyperbolicTangent(a)).toBe(0);
      }),
    );
    const ends = [0, 19.99, 1e300, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    expect(ends.map(hyperbolicTangent)).toEqual([0, 1, 1, 1, -1]);
    expect(hyperbolicTangent(Number.NaN)).toBeNaN();
  });
});
