import { describe, expect, it } from "vitest";
import {
  derivativeAgrees,
  gradientAgrees,
  largestDifference,
  randomNumbers,
  refusal,
  sidesAgree,
} from "../../../../src/course/ledger/demonstration/agreement.js";

describe("what a formula is checked with", () => {
  it("tells an identity from a near miss", () => {
    const square = (a = 0, b = 0) => (a + b) ** 2;
    expect(sidesAgree(2, square, (a = 0, b = 0) => a * a + 2 * a * b + b * b).holds).toBe(true);
    expect(sidesAgree(2, square, (a = 0, b = 0) => a * a + b * b).holds).toBe(false);
  });

  it("tells a derivative from a wrong one", () => {
    expect(derivativeAgrees(Math.sin, Math.cos).holds).toBe(true);
    expect(derivativeAgrees(Math.sin, (x) => -Math.cos(x)).holds).toBe(false);
  });

  it("tells a gradient from one with its entries swapped", () => {
    const f = ([x = 0, y = 0]: readonly number[]) => x * x * y;
    expect(gradientAgrees(2, f, ([x = 0, y = 0]) => [2 * x * y, x * x]).holds).toBe(true);
    expect(gradientAgrees(2, f, ([x = 0, y = 0]) => [x * x, 2 * x * y]).holds).toBe(false);
  });

  it("draws the same points each time, inside the interval", () => {
    const drawn = randomNumbers(100, 7, { low: 3, high: 4 });
    expect(drawn).toEqual(randomNumbers(100, 7, { low: 3, high: 4 }));
    expect(drawn.every((x) => x >= 3 && x < 4)).toBe(true);
  });

  it("measures the largest difference, absolute below 1 and relative above", () => {
    expect(largestDifference([0.5, 100], [0.4, 101])).toBeCloseTo(0.1, 12);
    expect(largestDifference([100], [101])).toBeCloseTo(1 / 101, 12);
    expect(() => largestDifference([1], [1, 2])).toThrow(RangeError);
  });

  it("hands on the message of a refusal, and nothing where there is none", () => {
    const refused = refusal(() => {
      throw new RangeError("too wide");
    });
    expect(refused).toBe("too wide");
    expect(refusal(() => 1)).toBeUndefined();
  });
});
