import { describe, expect, it } from "vitest";
import { bowl, valleys } from "../../../../src/course/ledger/demonstration/landscapes.js";
import { numericalDerivative, numericalGradient } from "../../../../src/library/descent/index.js";

describe("the landscapes to descend on", () => {
  it("have the slopes that differences measure", () => {
    const gradient = numericalGradient((x) => bowl.value(x), [2, -1]);
    bowl.gradient([2, -1]).forEach((slope, i) => {
      expect(slope).toBeCloseTo(gradient[i] as number, 8);
    });
    expect(valleys.derivative(0.7)).toBeCloseTo(numericalDerivative(valleys.value, 0.7), 8);
  });

  it("two valleys: the left one is deeper", () => {
    // x⁴ - 2x² + x/4 at -1 and 1: -1 - 1/4 and -1 + 1/4.
    expect([valleys.value(-1), valleys.value(1)]).toEqual([-1.25, -0.75]);
  });
});
