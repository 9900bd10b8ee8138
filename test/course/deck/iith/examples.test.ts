import { describe, expect, it } from "vitest";
import {
  bowls,
  closedForm,
  patients,
  squareAsPrinted,
} from "../../../../src/course/deck/iith/examples.js";
import { numericalDerivative } from "../../../../src/library/descent/index.js";

describe("examples of the IIT Hyderabad deck", () => {
  it("have derivatives that are right, and minima where they vanish", () => {
    for (const { value, derivative, minimum } of bowls) {
      expect(derivative(0.7)).toBeCloseTo(numericalDerivative(value, 0.7), 8);
      expect(derivative(minimum)).toBeCloseTo(0, 12);
    }
  });

  it("follow (1 - 2η)^k", () => {
    expect(closedForm(0.25, 8, 3)).toBe(1);
    expect(closedForm(1, 2, 5)).toBe(-2);
  });

  it("square only f in the loss as printed", () => {
    expect(squareAsPrinted([2, 3], [1, 2])).toBe((2 - 1 + 3 - 4) / 2);
  });

  it("have a label for each patient", () => {
    expect(patients.labels).toHaveLength(patients.attributes.length);
  });
});
