import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { portableCosSin, portableLog } from "../../src/matrix/portable.js";

describe("the portable functions", () => {
  it("give the logarithm to the last digits", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1, noNaN: true }), (x) => {
        expect(Math.abs(portableLog(x) - Math.log(x))).toBeLessThanOrEqual(
          4e-16 * Math.max(1, Math.abs(Math.log(x))),
        );
      }),
    );
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
