import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numericalDerivative, square } from "../../../src/library/descent/index.js";
import { entry } from "../matrix/arbitrary.js";
import { expectGradientsAgree } from "./agree.js";

describe("square", () => {
  it("is x² with slope 2x, lowest at 0", () => {
    expect([square.value(-3), square.derivative(-3)]).toEqual([9, -6]);
    expect([square.value(0), square.derivative(0)]).toEqual([0, 0]);
    expect(square.name).toBe("x²");
  });

  it("has the slope that a central difference finds", () => {
    fc.assert(
      fc.property(entry(), (x) => {
        expectGradientsAgree([square.derivative(x)], [numericalDerivative(square.value, x)]);
      }),
    );
  });
});
