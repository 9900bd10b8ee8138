import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logarithm, logarithmOfOnePlus } from "../../../src/library/number/logarithm.js";

const close = (got: number, expected: number, relative: number) => {
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
};

describe("the logarithm", () => {
  it("is right to the last digits, from the smallest number to the largest", () => {
    const x = fc.oneof(
      fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }),
      fc.double({ min: 0.5, max: 2, noNaN: true }),
      fc.double({ min: 0.999, max: 1.001, noNaN: true }),
      fc.double({ min: 0, max: 1e-307, noNaN: true, minExcluded: true }),
    );
    fc.assert(
      fc.property(x, (x) => close(logarithm(x), Math.log(x), 1e-15)),
      { numRuns: 4000 },
    );
  });

  it("is known for 1, 0, infinity, what is negative, and NaN", () => {
    expect([1, 0, -0, Number.POSITIVE_INFINITY, -1, Number.NaN].map(logarithm)).toEqual([
      0,
      Number.NEGATIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NaN,
      Number.NaN,
    ]);
  });

  it("of 1 + x does not lose an x that vanishes beside the 1", () => {
    const x = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1e-12, noNaN: true }),
    );
    fc.assert(fc.property(x, (x) => close(logarithmOfOnePlus(x), Math.log1p(x), 2e-15)));
  });
});
