import { describe, expect, it } from "vitest";
import { w131, w212 } from "../../../../src/course/deck/amrita/example.js";
import {
  finalFormula,
  numericalBy,
  pathFactor,
  slopeOfA21,
  softmaxSlope,
} from "../../../../src/course/deck/amrita/finite-differences.js";

// Numbers from a program in Python for the same network.
describe("finite differences of the W1/W2 example", () => {
  it("give both derivatives, of either layer", () => {
    expect(numericalBy(w212)).toBeCloseTo(-0.13037670618, 9);
    expect(numericalBy(w131)).toBeCloseTo(0.00315935677, 9);
  });

  it("give the softmax Jacobian, on the diagonal and off it", () => {
    expect(softmaxSlope(0, 0)).toBeCloseTo(0.17691845301, 9);
    expect(softmaxSlope(1, 0)).toBeCloseTo(-0.17691845301, 9);
  });

  it("give ∂a_21/∂w_131 = 0.2 h_13 (1 - h_13) 2", () => {
    expect(slopeOfA21()).toBeCloseTo(0.4 * 0.09719470480062539, 9);
  });

  it("stand beside the final formula, half the derivative", () => {
    expect(finalFormula()).toBeCloseTo(0.00315935677 / 2, 9);
  });

  it("read a factor off the paths by its name, and know when there is none", () => {
    expect(pathFactor(w131, "∂a_22/∂h_13")).toBe(0.3);
    expect(() => pathFactor(w131, "∂a_99/∂h_13")).toThrow("no factor");
  });
});
