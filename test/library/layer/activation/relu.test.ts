import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numericalDerivative } from "../../../../src/library/descent/index.js";
import { leakyRelu, relu } from "../../../../src/library/layer/index.js";
import { expectGradientsAgree } from "../../descent/agree.js";
import { entry } from "../../matrix/arbitrary.js";

describe("relu", () => {
  it("is max(0, a)", () => {
    expect([-2, 0, 3].map(relu.value)).toEqual([0, 0, 3]);
  });

  it("has slope 0 on the left, 1 on the right, and 0 at the kink", () => {
    expect([-2, 0, 3].map(relu.derivative)).toEqual([0, 0, 1]);
  });
});

describe("leakyRelu", () => {
  it("is a on the right and 0.01 a on the left when nothing is said", () => {
    const g = leakyRelu();
    expect([-2, 0, 3].map(g.value)).toEqual([-0.02, 0, 3]);
    expect([-2, 0, 3].map(g.derivative)).toEqual([0.01, 0.01, 1]);
    expect(g.name).toBe("leaky ReLU (0.01)");
  });

  it("takes another slope, above 0", () => {
    expect(leakyRelu(0.5).value(-2)).toBe(-1);
    expect(leakyRelu(0.5).derivative(-2)).toBe(0.5);
    expect(() => leakyRelu(0)).toThrow("leakyRelu: slope: expected a positive number, got 0");
  });
});

describe.each([relu, leakyRelu(), leakyRelu(0.2)])("$name", (g) => {
  it("has the slope that a central difference finds, off the kink", () => {
    fc.assert(
      fc.property(entry(), (a) => {
        fc.pre(Math.abs(a) > 1e-4);
        expectGradientsAgree([g.derivative(a)], [numericalDerivative(g.value, a)]);
      }),
    );
  });
});
