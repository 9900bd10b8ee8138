import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parabola, signStep } from "../../../src/library/descent/index.js";

describe("signStep", () => {
  it("goes up along the slope's sign and down against it", () => {
    // at -1 the slope is negative: up is -1.5, down is -0.5
    expect(signStep(parabola, -1, 0.5)).toEqual({ sign: -1, here: 1, up: 2.25, down: 0.25 });
    expect(signStep(parabola, 1, 0.5)).toEqual({ sign: 1, here: 1, up: 2.25, down: 0.25 });
  });

  it("goes nowhere where the slope is 0", () => {
    expect(signStep(parabola, 0, 0.5)).toEqual({ sign: 0, here: 0, up: 0, down: 0 });
  });

  it("holds on x² for every push smaller than 2|x|, and fails for a larger one", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 10, noNaN: true }),
        fc.boolean(),
        fc.double({ min: 0.001, max: 1.99, noNaN: true }),
        (size, negative, part) => {
          const { here, up, down } = signStep(parabola, negative ? -size : size, part * size);
          expect(up).toBeGreaterThan(here);
          expect(down).toBeLessThan(here);
        },
      ),
    );
    expect(signStep(parabola, 1, 3).down).toBe(4);
  });

  it("refuses a place or a push that is none", () => {
    expect(() => signStep(parabola, Number.NaN, 1)).toThrow(
      "signStep: x: expected a finite number",
    );
    expect(() => signStep(parabola, 1, 0)).toThrow(
      "signStep: p: expected a positive number, got 0",
    );
  });
});
