import { describe, expect, it } from "vitest";
import { withNumericalGradient } from "../../../src/library/descent/index.js";

describe("withNumericalGradient", () => {
  it("adds the gradient by central differences to a function", () => {
    const f = withNumericalGradient("xy", ([x = 0, y = 0]) => x * y);
    expect([f.name, f.value([2, 3])]).toEqual(["xy", 6]);
    expect(f.gradient([2, 3])[0]).toBeCloseTo(3, 8);
    expect(f.gradient([2, 3])[1]).toBeCloseTo(2, 8);
  });

  it("uses the step it is given", () => {
    // x³ errs by h²
    expect(withNumericalGradient("x³", ([x = 0]) => x ** 3, 0.5).gradient([2])[0]).toBe(12.25);
  });
});
