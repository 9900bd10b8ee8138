import { describe, expect, it } from "vitest";
import {
  gradientOfSvm,
  scores,
  svmLoss,
  violations,
} from "../../../../src/course/deck/cvbl/svm-loss.js";

describe("the multiclass SVM loss as printed", () => {
  it("is 2.9 and 0 for the scores of CS231n's cat and car", () => {
    expect(svmLoss([3.2, 5.1, -1.7], 0, 1)).toBeCloseTo(2.9, 12);
    expect(svmLoss([1.3, 4.9, 2.0], 1, 1)).toBe(0);
    expect(violations([3.2, 5.1, -1.7], 0, 1)).toBe(1);
  });

  it("does not count a margin of exactly 0", () => {
    expect(violations([1, 2], 1, 1)).toBe(0);
  });

  it("pulls the right row by the number of violations and pushes the others once", () => {
    const W = [[0], [0], [-9]];
    expect(scores(W, [2])).toEqual([0, 0, -18]);
    expect(gradientOfSvm(W, [2], 0, 1)).toEqual([[-2], [2], [0]]);
  });
});
