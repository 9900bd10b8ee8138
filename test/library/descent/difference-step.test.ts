import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numericalDerivative } from "../../../src/library/descent/index.js";

/** Passes where the two agree to some share of the larger. */
function expectNear(found: number, right: number, share = 1e-6): void {
  expect(Math.abs(found - right), `${found} for ${right}`).toBeLessThanOrEqual(
    share * Math.abs(right),
  );
}

describe("differenceByScale", () => {
  const exponent = fc.integer({ min: -12, max: 12 });
  const place = fc
    .tuple(fc.double({ min: 1, max: 10, noNaN: true }), exponent, fc.constantFrom(1, -1))
    .map(([digits, power, sign]) => sign * digits * 10 ** power);

  it.each([
    // The derivative by the rules of calculus.
    ["x²", (x: number) => x * x, (x: number) => 2 * x],
    ["1/x", (x: number) => 1 / x, (x: number) => -1 / x / x],
    [
      "√|x|",
      (x: number) => Math.sqrt(Math.abs(x)),
      (x: number) => Math.sign(x) / 2 / Math.sqrt(Math.abs(x)),
    ],
    ["log |x|", (x: number) => Math.log(Math.abs(x)), (x: number) => 1 / x],
    ["x", (x: number) => x, () => 1],
    ["|x|", Math.abs, Math.sign],
  ])("finds the slope of %s wherever x is", (_name, f, slope) => {
    fc.assert(fc.property(place, (x) => expectNear(numericalDerivative(f, x), slope(x))));
  });

  it("finds the slope whatever the size of f", () => {
    fc.assert(
      fc.property(
        exponent,
        exponent,
        fc.double({ min: 0.1, max: 1.4, noNaN: true }),
        (m, n, at) => {
          // c sin(x / w) at x = w at, so c cos(at) / w
          const [c, w] = [10 ** (3 * m), 10 ** n];
          const slope = numericalDerivative((x) => c * Math.sin(x / w), w * at);
          expectNear(slope, (c * Math.cos(at)) / w);
        },
      ),
    );
  });

  it("goes by the scale of f where that is not the scale of x", () => {
    for (const x of [1e6, 1e8, 1e10]) expectNear(numericalDerivative(Math.sin, x), Math.cos(x));
    const steep = (x: number) => Math.sin(1e5 * x);
    expectNear(numericalDerivative(steep, 0.3), 1e5 * Math.cos(3e4));
    // A kink near by is none of the place's own.
    const relu = (x: number) => Math.max(0, x);
    expect(numericalDerivative(relu, 1e-8)).toBe(1);
    expect(numericalDerivative(relu, -1e-8)).toBe(0);
    expect(numericalDerivative((x) => relu(x - 1e10), 1e10 + 1)).toBe(1);
  });

  it("takes 0 for the slope of what does not change", () => {
    for (const c of [0, 0.69, 1e6, -1e10]) {
      for (const x of [0, 0.5, 1e10]) expect(numericalDerivative(() => c, x)).toBe(0);
    }
    expect(numericalDerivative((x) => x ** 4, 0)).toBe(0);
    expect(numericalDerivative(Math.cos, 0)).toBe(0);
  });

  it("refuses where no digit of the slope is left", () => {
    const noDigit = /^numericalDerivative: expected a slope at .* with a sure digit/;
    expect(() => numericalDerivative((x) => 1e20 + x, 1)).toThrow(noDigit);
    expect(() => numericalDerivative((x) => 1e20 + x, -1000)).toThrow(noDigit);
    // From one number to the next, more than a period goes by.
    for (const x of [1e15, 1e17, 1e20]) {
      expect(() => numericalDerivative(Math.sin, x)).toThrow(noDigit);
    }
    for (const jump of [Math.sign, Math.floor, (x: number) => (x < 0 ? 1 : 3)]) {
      expect(() => numericalDerivative(jump, 0)).toThrow(noDigit);
    }
    expect(() => numericalDerivative(Math.floor, 1)).toThrow(noDigit);
  });

  it("refuses where f gives no number on one side, and finds its way from a border near by", () => {
    for (const f of [Math.log, Math.sqrt]) {
      expect(() => numericalDerivative(f, 0)).toThrow(
        "expected finite values of f near 0, got NaN",
      );
      expect(() => numericalDerivative(f, -1)).toThrow("expected finite values of f near -1");
    }
    expectNear(numericalDerivative(Math.log, 1e-300), 1e300);
  });

  it("asks f four times where its scale is that of x", () => {
    let asked = 0;
    const counted = (x: number) => {
      asked++;
      return x ** 3;
    };
    expectNear(numericalDerivative(counted, 7), 147);
    expect(asked).toBe(4);
  });

  it("takes the rounding of terms that cancel for no slope", () => {
    // f is 4.5e-4 but for the last bits of terms of some tens, whatever x is.
    const f = (x: number) => {
      const powers = [0, x, 0, 0, 0].map(Math.exp);
      const total = powers.reduce((sum, power) => sum + power);
      const parts = [10, 0, -10, 10, -10].map((d, i) => (d * (powers[i] ?? 0)) / total);
      return 4.5e-4 + parts.reduce((sum, part) => sum + part, 7.3) - 7.3;
    };
    for (let x = -2; x <= 2; x += 1 / 64) {
      expect(Math.abs(numericalDerivative(f, x)), `at ${x}`).toBeLessThan(1e-8);
    }
  });
});
