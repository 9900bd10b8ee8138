import { describe, expect, it } from "vitest";
import { distributionFigure } from "../../../src/course/figure/distribution-figure.js";

describe("distributionFigure", () => {
  it("pairs target and prediction for each class", () => {
    const figure = distributionFigure(["cat", "dog"], [0, 1], [0.2, 0.8]);
    expect(figure.alt).toBe(
      "Probabilities of 2 classes, target and prediction: cat: 0 and 0.2; dog: 1 and 0.8.",
    );
    expect(figure.data[0]).toMatchObject({ name: "target y", y: [0, 0, null, 0, 1, null] });
  });

  it("refuses what is no probability, and lists of other lengths", () => {
    expect(() => distributionFigure(["a"], [1], [1.2])).toThrow(
      "distributionFigure: yHat: expected numbers in 0 … 1, got 1.2",
    );
    expect(() => distributionFigure(["a"], [1, 0], [1])).toThrow("distributionFigure: y");
  });
});
