import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { portableCosSin, wholePower } from "../../../src/library/number/portable.js";

const close = (got: number, expected: number, relative: number) => {
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
};

describe("the portable functions", () => {
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
