import { describe, expect, it } from "vitest";
import { drawRegion, drawViews, trainedOnRings } from "../../../../src/course/deck/cvbl/rings.js";

describe("networks trained on two rings", () => {
  it("fit the better, the more hidden neurons they have, and are trained once", () => {
    const losses = [1, 3, 20].map((hidden) => trainedOnRings(hidden).loss);
    expect(losses).toEqual([...losses].sort((a, b) => b - a));
    expect(trainedOnRings(3)).toBe(trainedOnRings(3));
    expect(trainedOnRings(20).right).toBeGreaterThan(0.95);
  });

  it("can be drawn", () => {
    expect(drawRegion(trainedOnRings(3))).toMatchObject({
      holds: true,
      drawnBy: "decisionRegionsFigure",
    });
    expect(drawViews(trainedOnRings(3))).toMatchObject({
      holds: true,
      drawnBy: "neuronViewsFigure",
    });
  });
});
