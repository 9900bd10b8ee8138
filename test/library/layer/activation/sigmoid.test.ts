import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numericalDerivative } from "../../../../src/library/descent/index.js";
import { sigmoid } from "../../../../src/library/layer/index.js";
import { expectGradientsAgree } from "../../descent/agree.js";
import { entry } from "../../matrix/arbitrary.js";

describe("sigmoid", () => {
  it("is 1/2 with slope 1/4 at 0", () => {
    expect([sigmoid.value(0), sigmoid.derivative(0)]).toEqual([0.5, 0.25]);
  });

  it("gives the hidden activations of the W1/W2 example", () => {
    // 1/(1+e^-2.9), 1/(1+e^-1.4), 1/(1+e^-2.1), 1/(1+e^-2.3), in numpy
    const h = [0.9478464369215823, 0.8021838885585817, 0.8909031788043871, 0.9088770389851438];
    [2.9, 1.4, 2.1, 2.3].forEach((a, i) => {
      expect(sigmoid.value(a)).toBeCloseTo(h[i] as number, 15);
    });
    // h_13 (1 - h_13), printed as 0.0979 (E19)
    expect(sigmoid.derivative(2.1)).toBeCloseTo(0.0971947048, 10);
  });

  it("mirrors: σ(-a) = 1 - σ(a), and its slope is even", () => {
    fc.assert(
      fc.property(entry(30), (a) => {
        expect(Math.abs(sigmoid.value(-a) - (1 - sigmoid.value(a)))).toBeLessThan(1e-15);
        expect(sigmoid.derivative(-a)).toBe(sigmoid.derivative(a));
      }),
    );
  });

  it("has the slope σ(1 - σ), which a central difference finds too", () => {
    fc.assert(
      fc.property(entry(10), (a) => {
        const product = sigmoid.value(a) * (1 - sigmoid.value(a));
        expect(Math.abs(sigmoid.derivative(a) - product)).toBeLessThan(1e-15);
        expectGradientsAgree([sigmoid.derivative(a)], [numericalDerivative(sigmoid.value, a)]);
      }),
    );
  });

  it("neither overflows nor loses its digits far out", () => {
    expect([sigmoid.value(1000), sigmoid.value(-1000)]).toEqual([1, 0]);
    expect(sigmoid.derivative(-1000)).toBe(0);
    // e^-40 to all digits, where 1 - σ(40) would be 0
    expect(sigmoid.derivative(40) / Math.exp(-40)).toBeCloseTo(1, 14);
    expect(sigmoid.value(-700)).toBeGreaterThan(0);
  });
});
