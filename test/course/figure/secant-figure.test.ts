import { describe, expect, it } from "vitest";
import { secantFigure } from "../../../src/course/figure/secant-figure.js";
import { parabola } from "../../../src/library/descent/index.js";

describe("secantFigure", () => {
  it("gives the slopes of the secants, which for x² at 1 are 2 + h, and of the tangent", () => {
    expect(secantFigure(parabola, 1, [1.5, 1, 0.5]).alt).toBe(
      "x² near x = 1 with secants to x + h: slope 3.5 for h = 1.5, 3 for h = 1 and " +
        "2.5 for h = 0.5; the tangent has slope 2.",
    );
  });

  it("refuses an h that is not positive", () => {
    expect(() => secantFigure(parabola, 1, [])).toThrow("secantFigure: steps");
    expect(() => secantFigure(parabola, 1, [0])).toThrow("secantFigure: h");
  });
});
