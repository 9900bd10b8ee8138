import { describe, expect, it } from "vitest";
import { directionSweepFigure } from "../../../src/course/figure/direction-sweep-figure.js";

/** L(θ) = |θ|² at (1, 0) with steps of 0.1: the change is 0.2 cos β + 0.01, the prediction 0.2 cos β. */
const sweep = [0, 90, 180, 270, 360].map((angle) => {
  const predicted = 0.2 * Math.cos((angle * Math.PI) / 180);
  return { angle, predicted, change: predicted + 0.01 };
});

describe("directionSweepFigure", () => {
  it("finds the lowest change against the gradient, and how near the cosine is", () => {
    const { alt } = directionSweepFigure(sweep);
    expect(alt).toContain("within 0.01 of the predicted cosine");
    expect(alt).toContain("lowest, −0.19, at 180 degrees");
  });

  it("refuses fewer than two directions", () => {
    expect(() => directionSweepFigure(sweep.slice(0, 1))).toThrow(
      "directionSweepFigure: sweep: expected at least two directions",
    );
  });
});
