import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Dense, type DenseOptions } from "../../../src/library/layer/index.js";
import { Matrix } from "../../../src/library/matrix/index.js";
import { Random } from "../../../src/library/number/index.js";
import { matrixOf, size } from "../matrix/arbitrary.js";
import { expectLayerGradients } from "./check-layer.js";

/** W1 of the W1/W2 example: four inputs, four neurons. */
const W1 = [
  [0.1, 0.3, 0.8, -0.4],
  [-0.3, -0.2, 0.5, 0.5],
  [-0.3, 0, 0.5, 0.4],
  [0.2, 0.5, -0.9, 0.7],
];

describe("Dense", () => {
  it("computes the pre-activations of the W1/W2 example", () => {
    // 0.1*2 + 0.3*5 + 0.8*3 - 0.4*3 = 2.9, and so on
    const a1 = new Dense(4, 4, { weights: W1 }).forward([[2, 5, 3, 3]]);
    [2.9, 1.4, 2.1, 2.3].forEach((a, j) => {
      expect(a1.at(0, j)).toBeCloseTo(a, 14);
    });
  });

  it("adds the biases to every example", () => {
    const layer = new Dense(2, 1, { weights: [[3, 4]], biases: [10] });
    // 3*1 + 4*2 + 10, 3*0 + 4*(-1) + 10
    expect(
      layer
        .forward([
          [1, 2],
          [0, -1],
        ])
        .toArray(),
    ).toEqual([[21], [6]]);
  });

  it("sums the gradients over the examples", () => {
    const layer = new Dense(2, 1, { weights: [[3, 4]] });
    layer.forward([
      [1, 2],
      [0, -1],
    ]);
    // upstream 1 and 10: ∂L/∂W = 1 (1, 2) + 10 (0, -1), ∂L/∂b = 11, ∂L/∂H = upstream (3, 4)
    expect(layer.backward([[1], [10]]).toArray()).toEqual([
      [3, 4],
      [30, 40],
    ]);
    expect(layer.W.gradient.toArray()).toEqual([[1, -8]]);
    expect(layer.b.gradient.toArray()).toEqual([[11]]);
  });

  it("has true gradients for every shape", () => {
    const cases = fc
      .tuple(size(4), size(4), size(4))
      .chain(([M, n, k]) =>
        fc.tuple(matrixOf(M, n), matrixOf(M, k), matrixOf(k, n), matrixOf(1, k)),
      );
    fc.assert(
      fc.property(cases, ([H, upstream, weights, b]) => {
        const layer = new Dense(weights.columns, weights.rows, { weights, biases: b.row(0) });
        expectLayerGradients(layer, H, upstream, { noise: 1e-5 });
      }),
      { numRuns: 50 },
    );
  });

  it("has zero gradients before the first backward pass", () => {
    const layer = new Dense(2, 1, { weights: [[3, 4]] });
    expect(layer.W.gradient.toArray()).toEqual([[0, 0]]);
    expect(layer.b.gradient.toArray()).toEqual([[0]]);
    expect(layer.parameters.map(({ name }) => name)).toEqual(["W", "b"]);
    expect([layer.inputs, layer.outputs]).toEqual([2, 1]);
  });

  it("draws weights with variance 1 / inputs from its generator, row by row", () => {
    const layer = new Dense(100, 100, { random: new Random(1) });
    const same = new Random(1);
    expect(layer.W.value.at(0, 0)).toBe(same.normal(0, 0.1));
    expect(layer.W.value.at(0, 1)).toBe(same.normal(0, 0.1));
    const variance = layer.W.value.data.reduce((sum, w) => sum + w * w, 0) / 10_000;
    // 0.01, give or take 0.00014
    expect(Math.abs(variance - 0.01)).toBeLessThan(0.0007);
    expect(layer.b.value.data.every((b) => b === 0)).toBe(true);
  });

  it("keeps its own copy of the weights and leaves batches alone", () => {
    const weights = Matrix.from([[1, 2]]);
    const H = Matrix.from([[3, 4]]);
    const layer = new Dense(2, 1, { weights });
    layer.forward(H);
    layer.backward([[1]]);
    layer.W.value.data[0] = 9;
    expect(weights.toArray()).toEqual([[1, 2]]);
    expect(H.toArray()).toEqual([[3, 4]]);
  });

  it("has its weights as its Jacobian", () => {
    expect(new Dense(2, 1, { weights: [[3, 4]] }).jacobian().toArray()).toEqual([[3, 4]]);
  });

  it.each([
    [() => new Dense(0, 2, { weights: [] }), "Dense(0, 2): inputs: expected a whole number of at"],
    [() => new Dense(2, 1.5, { weights: [] }), "Dense(2, 1.5): outputs: expected a whole number"],
    [() => new Dense(4, 2, { weights: [[1, 2, 3]] }), "Dense(4, 2): expected 2x4 weights, got 1x3"],
    [() => new Dense(2, 2, { weights: [[1, 2]] }), "Dense(2, 2): expected 2x2 weights, got 1x2"],
    [() => new Dense(2, 1, { weights: [[1]] }), "Dense(2, 1): expected 1x2 weights, got 1x1"],
    [
      () => new Dense(2, 1, { weights: [[1, 2]], biases: [1, 2] }),
      "Dense(2, 1): expected 1 biases, got 2",
    ],
    [
      () => new Dense(2, 1, { weights: [[1, Number.NaN]] }),
      "Dense(2, 1): weights: entry (0, 1): expected a finite number, got NaN",
    ],
    [
      () => new Dense(2, 1, undefined as unknown as DenseOptions),
      "Dense(2, 1): expected weights, or a random generator to draw them",
    ],
    [() => new Dense(2, 1, {} as DenseOptions), "Dense(2, 1): expected weights, or a random"],
    [
      () => new Dense(4, 2, { random: new Random(1) }).forward([[1, 2, 3]]),
      "Dense(4, 2).forward: expected 4 inputs a row, got a 1x3 matrix",
    ],
    [
      () => new Dense(2, 1, { random: new Random(1) }).backward([[1]]),
      "Dense(2, 1): call forward before backward",
    ],
  ])("refuses what does not fit, case %#", (attempt, message) => {
    expect(attempt).toThrow(message);
  });

  it("refuses a gradient that is not of the shape of its outputs", () => {
    const layer = new Dense(2, 3, { random: new Random(1) });
    layer.forward(new Matrix(4, 2));
    const message = (shape: string) => `Dense(2, 3).backward: expected a 4x3 matrix, got ${shape}`;
    expect(() => layer.backward(new Matrix(4, 2))).toThrow(message("4x2"));
    expect(() => layer.backward(new Matrix(3, 3))).toThrow(message("3x3"));
  });
});
