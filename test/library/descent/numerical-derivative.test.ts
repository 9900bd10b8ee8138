import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numericalDerivative, numericalGradient } from "../../../src/library/descent/index.js";
import { entry } from "../matrix/arbitrary.js";

describe("numericalDerivative", () => {
  it("is exact for a parabola, whatever h", () => {
    // ((x+h)² - (x-h)²) / 2h = 2x
    expect(numericalDerivative((x) => x * x, 3, 0.5)).toBe(6);
    expect(numericalDerivative((x) => x * x, 3)).toBeCloseTo(6, 9);
  });

  it("errs by h² f'''/6: by exactly h² for x³", () => {
    // ((x+h)³ - (x-h)³) / 2h = 3x² + h²
    expect(numericalDerivative((x) => x ** 3, 2, 0.25)).toBe(12 + 0.0625);
  });

  it("finds known derivatives", () => {
    expect(numericalDerivative(Math.sin, 1)).toBeCloseTo(Math.cos(1), 9);
    expect(numericalDerivative(Math.exp, 0)).toBeCloseTo(1, 9);
    expect(numericalDerivative((x) => 1 / x, 2)).toBeCloseTo(-1 / 4, 9);
  });

  it("refuses a place or a step that is none, and a function that gives no number there", () => {
    const f = (x: number) => x;
    expect(() => numericalDerivative(f, Number.NaN)).toThrow(
      "numericalDerivative: x: expected a finite number, got NaN",
    );
    expect(() => numericalDerivative(f, 0, 0)).toThrow(
      "numericalDerivative: h: expected a positive number, got 0",
    );
    expect(() => numericalDerivative(Math.log, 0)).toThrow(
      "numericalDerivative: expected finite values of f near 0, got NaN",
    );
    expect(() => numericalDerivative(Math.log, 0, 1e-5)).toThrow(
      "numericalDerivative: expected finite values of f within 0.00001 of 0, got NaN",
    );
  });

  it("refuses a step that is lost beside x", () => {
    for (const x of [1e12, -1e12, 1e17]) {
      expect(() => numericalDerivative((t) => t * t, x, 1e-5)).toThrow(
        `numericalDerivative: h: expected a step that changes ${x}, got 0.00001`,
      );
    }
    // The step that 1e10 is really moved by, 9.5e-6 or 1.1e-5, is what the difference is divided by.
    expect(numericalDerivative((t) => t, 1e10, 1e-5)).toBe(1);
  });
});

describe("numericalGradient", () => {
  it("finds each partial derivative of x²y + z", () => {
    const f = ([x = 0, y = 0, z = 0]: readonly number[]) => x * x * y + z;
    const gradient = numericalGradient(f, [3, -2, 5]);
    // 2xy, x², 1
    expect(gradient).toHaveLength(3);
    [-12, 9, 1].forEach((partial, i) => {
      expect(gradient[i]).toBeCloseTo(partial, 7);
    });
  });

  it("finds the coefficients of a linear function, and leaves x alone", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(entry(), entry()), { minLength: 1, maxLength: 5 }), (terms) => {
        const x = terms.map(([, xi]) => xi);
        const before = [...x];
        const f = (at: readonly number[]) =>
          terms.reduce((sum, [c], i) => sum + c * (at[i] as number), 0);
        numericalGradient(f, x).forEach((partial, i) => {
          expect(Math.abs(partial - (terms[i]?.[0] as number))).toBeLessThan(1e-7);
        });
        expect(x).toEqual(before);
      }),
    );
  });

  it("refuses a lone number", () => {
    expect(() => numericalGradient(() => 0, 3 as unknown as number[])).toThrow(
      "numericalGradient: x: expected an array of numbers, got 3",
    );
  });
});
