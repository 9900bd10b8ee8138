import { describe, expect, it } from "vitest";
import { descentSteps } from "../../../../src/course/deck/amrita/descent-step.js";

describe("one descent step on the W1/W2 example", () => {
  const steps = descentSteps();

  it("lowers the loss with the right gradient, and raises it with the printed factors", () => {
    expect(steps.map(({ lowers }) => lowers)).toEqual([true, false, true, true, true]);
    expect(steps.every(({ before }) => Math.abs(before - 0.105491115823) < 1e-11)).toBe(true);
  });

  it("uses the derivatives that belong to each candidate", () => {
    // By hand from the printed factors: (-0.4593)(-0.07912)(0.8022) and the final formula of w_131.
    expect(steps[0]?.w212).toBeCloseTo(-0.130376706, 8);
    expect(steps[1]?.w212).toBeCloseTo(0.02915, 4);
    expect(steps[2]?.w131).toBeCloseTo(0.00157968, 7);
  });

  it("goes down along the gradient by as much as its length says, for a small step", () => {
    const rate = 1e-6;
    const [right] = descentSteps(rate);
    const slope = ((right?.before ?? 0) - (right?.after ?? 0)) / rate;
    // ‖∇L‖² over all 30 parameters, from the same program in Python as the readings.
    expect(slope).toBeCloseTo(0.2385203, 4);
  });
});
