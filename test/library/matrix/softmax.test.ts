import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logSumExp } from "../../../src/library/matrix/index.js";
import { softmax } from "../../../src/library/matrix/softmax.js";
import { entry } from "./arbitrary.js";

describe("logSumExp", () => {
  it("is log Σ e^a, and the entry itself where there is one", () => {
    expect(logSumExp([0, 0])).toBeCloseTo(Math.LN2, 15);
    expect(logSumExp([0, Math.log(3)])).toBeCloseTo(Math.log(4), 15);
    expect(logSumExp([7])).toBe(7);
  });

  it("does not overflow", () => {
    expect(logSumExp([1000, 1000])).toBeCloseTo(1000 + Math.LN2, 12);
    expect(logSumExp([-1000, -1000])).toBeCloseTo(-1000 + Math.LN2, 12);
  });

  it("is a_j - log softmax(a)_j for every j", () => {
    fc.assert(
      fc.property(fc.array(entry(), { minLength: 1, maxLength: 5 }), (a) => {
        const yHat = softmax(a);
        a.forEach((aj, j) => {
          expect(logSumExp(a)).toBeCloseTo(aj - Math.log(yHat[j] as number), 12);
        });
      }),
    );
  });

  it("refuses nothing at all, and what is not finite", () => {
    expect(() => logSumExp([])).toThrow("logSumExp: expected at least one number");
    expect(() => logSumExp([Number.NaN])).toThrow("logSumExp: expected finite numbers, got NaN");
  });
});
