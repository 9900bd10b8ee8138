import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numericalDerivative } from "../../../../src/library/descent/index.js";
import { sigmoid, tanh } from "../../../../src/library/layer/index.js";
import { expectGradientsAgree } from "../../descent/agree.js";
import { entry } from "../../matrix/arbitrary.js";

describe("tanh", () => {
  it("is 0 with slope 1 at 0", () => {
    expect([tanh.value(0), tanh.derivative(0)]).toEqual([0, 1]);
  });

  it("takes the known values (e² - 1)/(e² + 1) at 1 and 3/5 at log 2", () => {
    expect(tanh.value(1)).toBeCloseTo((Math.E ** 2 - 1) / (Math.E ** 2 + 1), 15);
    expect(tanh.value(Math.LN2)).toBeCloseTo(3 / 5, 15);
    expect(tanh.derivative(Math.LN2)).toBeCloseTo(16 / 25, 15);
  });

  it("keeps its digits near 0, where 1 - e^(-2a) would lose them", () => {
    const a = fc.oneof(entry(0.2), entry(0.1), fc.constantFrom(1e-9, -1e-9, 1e-5, -1e-5));
    fc.assert(
      fc.property(a, (a) => {
        const expected = Math.tanh(a);
        expect(Math.abs(tanh.value(a) - expected)).toBeLessThanOrEqual(2e-15 * Math.abs(expected));
      }),
    );
  });

  it("is 2σ(2a) - 1", () => {
    fc.assert(
      fc.property(entry(20), (a) => {
        expect(Math.abs(tanh.value(a) - (2 * sigmoid.value(2 * a) - 1))).toBeLessThan(1e-15);
      }),
    );
  });

  it("has the slope 1 - tanh², which a central difference finds too", () => {
    fc.assert(
      fc.property(entry(10), (a) => {
        expect(Math.abs(tanh.derivative(a) - (1 - tanh.value(a) ** 2))).toBeLessThan(1e-15);
        expectGradientsAgree([tanh.derivative(a)], [numericalDerivative(tanh.value, a)]);
      }),
    );
  });

  it("keeps the digits of its slope far out, where 1 - tanh² is 0", () => {
    expect(tanh.derivative(25) / (4 * Math.exp(-50))).toBeCloseTo(1, 14);
    expect(tanh.derivative(-25)).toBe(tanh.derivative(25));
    expect([tanh.value(1000), tanh.derivative(1000)]).toEqual([1, 0]);
  });
});
