import { describe, expect, it } from "vitest";
import {
  meanOfSquares,
  squareOfMean,
  squareOutside,
} from "../../../../src/course/deck/amrita/five-points.js";

describe("the loss on five points", () => {
  it("has other values and slopes when the square is outside the bracket, as in Python", () => {
    expect(meanOfSquares(0.7)).toBeCloseTo(0.08842341309568212, 14);
    expect(squareOfMean(0.7)).toBeCloseTo(0.0042162459409918, 14);
    const { computed, holds } = squareOutside(0.7);
    expect(computed["d/dw, square inside"]).toBeCloseTo(-0.1167391695, 8);
    expect(computed["d/dw, square outside the bracket"]).toBeCloseTo(-0.0024794658, 8);
    expect(holds).toBe(false);
  });
});
