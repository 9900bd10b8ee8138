import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numericalDerivative, parabola } from "../../../src/library/descent/index.js";
import { entry } from "../matrix/arbitrary.js";
import { expectGradientsAgree } from "./agree.js";

describe("parabola", () => {
  it("is x² with slope 2x, lowest at 0", () => {
    expect([parabola.value(-3), parabola.derivative(-3)]).toEqual([9, -6]);
    expect([parabola.value(0), parabola.derivative(0)]).toEqual([0, 0]);
    expect(parabola.name).toBe("x²");
  });

  it("has the slope that a central difference finds", () => {
    fc.assert(
      fc.property(entry(), (x) => {
        expectGradientsAgree([parabola.derivative(x)], [numericalDerivative(parabola.value, x)]);
      }),
    );
  });
});
