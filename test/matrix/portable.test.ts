import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  portableCosSin,
  portableLog,
  portableLog1p,
  tanhNearZero,
  wholePower,
} from "../../src/matrix/portable.js";

const close = (got: number, expected: number, relative: number) => {
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
};

describe("the portable functions", () => {
  it("give the logarithm to the last digits, from the smallest number to the largest", () => {
    const x = fc.oneof(
      fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }),
      fc.double({ min: 0.5, max: 2, noNaN: true }),
      fc.double({ min: 0, max: 1e-307, noNaN: true, minExcluded: true }),
    );
    fc.assert(
      fc.property(x, (x) => close(portableLog(x), Math.log(x), 1e-15)),
      { numRuns: 2000 },
    );
  });

  it("give the logarithm of 1, of 0, of infinity, of what is negative and of NaN", () => {
    expect([1, 0, -0, Number.POSITIVE_INFINITY, -1, Number.NaN].map(portableLog)).toEqual([
      0,
      Number.NEGATIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NaN,
      Number.NaN,
    ]);
  });

  it("give log(1 + x), also where x is lost beside the 1", () => {
    const x = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1e-12, noNaN: true }),
    );
    fc.assert(fc.property(x, (x) => close(portableLog1p(x), Math.log1p(x), 2e-15)));
  });

  it("give tanh near zero", () => {
    fc.assert(
      fc.property(fc.double({ min: -0.1, max: 0.1, noNaN: true }), (a) =>
        close(tanhNearZero(a), Math.tanh(a), 4e-16),
      ),
    );
  });

  it("give powers with whole exponents", () => {
    expect([wholePower(0.5, 0), wholePower(0, 0), wholePower(3, 5)]).toEqual([1, 1, 243]);
    const base = fc.double({ min: 0.5, max: 1, noNaN: true });
    fc.assert(
      fc.property(base, fc.nat(300), (base, n) => close(wholePower(base, n), base ** n, 1e-13)),
    );
    expect(wholePower(0.9, 1e9)).toBe(0);
  });

  it("give cosine and sine to about 1e-15", () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (x) => {
        const [cos, sin] = portableCosSin(x);
        expect(Math.abs(cos - Math.cos(x))).toBeLessThan(1e-14);
        expect(Math.abs(sin - Math.sin(x))).toBeLessThan(1e-14);
      }),
    );
    expect(portableCosSin(0)).toEqual([1, 0]);
  });
});
