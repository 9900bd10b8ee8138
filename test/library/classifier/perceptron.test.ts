import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { perceptron, perceptronLearning } from "../../../src/library/classifier/index.js";
import { xor } from "../../../src/library/dataset/index.js";
import { Matrix } from "../../../src/library/matrix/index.js";

const X = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

describe("perceptron", () => {
  it("gives 1 where w · x + b is at least 0", () => {
    expect(perceptron([1, 1], -1.5, [1, 1])).toBe(1);
    expect(perceptron([1, 1], -1.5, [1, 0])).toBe(0);
    expect(perceptron([1, 1], -1, [1, 0])).toBe(1);
    expect(() => perceptron([1, 1], 0, [1])).toThrow("perceptron: x: expected 2 numbers");
  });
});

describe("perceptronLearning", () => {
  it("learns AND, update by update as by hand", () => {
    const { weights, bias, updates, converged } = perceptronLearning(X, [0, 0, 0, 1]);
    // Epoch 0: (0,0) gives 1, so b = -1; (0,1) and (1,0) give 0; (1,1) gives 0, so w = (1,1), b = 0.
    expect(updates.slice(0, 2)).toEqual([
      { epoch: 0, example: 0, weights: [0, 0], bias: -1 },
      { epoch: 0, example: 3, weights: [1, 1], bias: 0 },
    ]);
    expect(updates[2]).toEqual({ epoch: 1, example: 0, weights: [1, 1], bias: -1 });
    expect(converged).toBe(true);
    expect(X.map((x) => perceptron(weights, bias, x))).toEqual([0, 0, 0, 1]);
  });

  it("separates whatever a line separates", () => {
    const point = fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 10 }), (points) => {
        const labels = points.map(([a, b]) => (2 * a - 3 * b + 0.5 > 0 ? 1 : 0));
        const learnt = perceptronLearning(points, labels, { maxEpochs: 5000 });
        expect(learnt.converged).toBe(true);
        expect(points.map((x) => perceptron(learnt.weights, learnt.bias, x))).toEqual(labels);
      }),
    );
  });

  it("never ends on exclusive or", () => {
    const { X: inputs, labels } = xor();
    const { converged, updates } = perceptronLearning(inputs, labels, { maxEpochs: 50 });
    expect(converged).toBe(false);
    expect(updates.at(-1)?.epoch).toBe(49);
  });

  it("starts where it is told, and steps by η", () => {
    const options = { learningRate: 0.5, weights: [1, 2], bias: 3, maxEpochs: 1 };
    const { weights, bias } = perceptronLearning([[2, -1]], [0], options);
    // ŷ = 1, so w - 0.5 (2, -1), b - 0.5
    expect([weights, bias]).toEqual([[0, 2.5], 2.5]);
    expect(options.weights).toEqual([1, 2]);
  });

  it("refuses what does not fit", () => {
    const inputs = Matrix.from(X);
    expect(() => perceptronLearning(inputs, [0, 1])).toThrow(
      "perceptronLearning: got 4 examples but 2 targets",
    );
    expect(() => perceptronLearning([[1]], [2])).toThrow("labels: expected 0 or 1, got 2");
    expect(() => perceptronLearning([[1]], [1], { learningRate: 0 })).toThrow("learningRate");
    expect(() => perceptronLearning([[1]], [1], { maxEpochs: 0 })).toThrow("maxEpochs");
    expect(() => perceptronLearning([[1]], [1], { weights: [1, 2] })).toThrow(
      "perceptronLearning: weights: expected 1 numbers, got an array of 2",
    );
    expect(() => perceptronLearning([[1]], [1], { bias: Number.NaN })).toThrow("bias: expected");
  });
});
