import { describe, expect, it } from "vitest";
import {
  learnPerceptron,
  threshold,
} from "../../../../src/course/ledger/demonstration/perceptron.js";

const X = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

describe("perceptron learning", () => {
  it("answers 1 on the line and above it, 0 below", () => {
    expect([-0.5, 0, 0.5].map((x) => threshold([1], 0, [x]))).toEqual([0, 1, 1]);
  });

  it("ends with a pass without mistakes on what a line can separate", () => {
    const { w, b, mistakes } = learnPerceptron(X, [0, 0, 0, 1], 1, 50);
    expect(mistakes[mistakes.length - 1]).toBe(0);
    expect(X.map((x) => threshold(w, b, x))).toEqual([0, 0, 0, 1]);
  });

  it("never has such a pass on XOR", () => {
    const { mistakes } = learnPerceptron(X, [0, 1, 1, 0], 1, 50);
    expect(mistakes).toHaveLength(50);
    expect(Math.min(...mistakes)).toBeGreaterThan(0);
  });

  it("moves w and b by η times the error after one mistake", () => {
    expect(learnPerceptron([[2, -1]], [0], 0.5, 1)).toEqual({
      w: [-1, 0.5],
      b: -0.5,
      mistakes: [1],
    });
  });
});
