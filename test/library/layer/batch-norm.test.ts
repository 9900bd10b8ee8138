import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BatchNorm, type PassMode } from "../../../src/library/layer/index.js";
import { type Matrix, mapEntries } from "../../../src/library/matrix/index.js";
import { entry, matrixOf } from "../matrix/arbitrary.js";
import { expectLayerGradients } from "./check-layer.js";

const X = [
  [1, 10],
  [3, 30],
];

/** The layer with every forward pass in one mode. */
function inMode(layer: BatchNorm, mode: PassMode): BatchNorm {
  const forward = layer.forward.bind(layer);
  layer.forward = (batch) => forward(batch, mode);
  return layer;
}

const batch = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 3 }))
  .chain(([M, n]) => fc.tuple(matrixOf(M, n), matrixOf(M, n), matrixOf(1, n, 3), matrixOf(1, n, 3)))
  // Rows pulled apart: next to a variance of 0 a difference quotient says nothing.
  .map(([A, ...rest]) => [spread(A), ...rest] as const);

function spread(A: Matrix): Matrix {
  let i = 0;
  return mapEntries(A, (a) => a + 7 * Math.floor(i++ / A.columns));
}

describe("BatchNorm", () => {
  it("gives each column of a training batch the mean 0 and the variance 1", () => {
    const layer = new BatchNorm(2, { epsilon: 1e-12 });
    const Y = layer.forward(X, "train");
    // means 2 and 20, deviations 1 and 10
    [-1, -1, 1, 1].forEach((y, i) => {
      expect(Y.data[i]).toBeCloseTo(y, 10);
    });
  });

  it("adds ε to the variance", () => {
    const layer = new BatchNorm(1, { epsilon: 3 });
    // variance 1, so (1 - 2) / √4
    expect(layer.forward([[1], [3]], "train").toArray()).toEqual([[-0.5], [0.5]]);
  });

  it("scales by γ and shifts by β", () => {
    const layer = new BatchNorm(1, { epsilon: 3 });
    layer.gamma.set([[10]]);
    layer.beta.set([[7]]);
    expect(layer.forward([[1], [3]], "train").toArray()).toEqual([[2], [12]]);
    expect(layer.parameters.map(({ name }) => name)).toEqual(["gamma", "beta"]);
  });

  it("takes a share of each batch's statistics into the running ones", () => {
    const layer = new BatchNorm(2, { rate: 0.5 });
    layer.forward(X, "train");
    // means 2 and 20 from 0; unbiased variances 2 and 200 from 1
    expect(Array.from(layer.runningMean)).toEqual([1, 10]);
    expect(Array.from(layer.runningVariance)).toEqual([1.5, 100.5]);
    const three = new BatchNorm(1, { rate: 0.5 });
    // mean 2, squares 1 + 0 + 1 over 3 - 1: the unbiased variance is 1
    three.forward([[1], [2], [3]], "train");
    expect(three.runningVariance[0]).toBeCloseTo(1, 15);
    layer.forward(X, "train");
    expect(Array.from(layer.runningMean)).toEqual([1.5, 15]);
  });

  it("uses the running statistics in evaluation, and leaves them alone", () => {
    const layer = new BatchNorm(1, { rate: 1, epsilon: 1e-12 });
    layer.forward([[1], [3]], "train");
    // mean 2, unbiased variance 2
    expect(layer.forward([[2 + 2 * Math.SQRT2]]).at(0, 0)).toBeCloseTo(2, 10);
    expect([layer.runningMean[0], layer.runningVariance[0]]).toEqual([2, 2]);
  });

  it("does nothing in evaluation before it was trained, but for ε", () => {
    const layer = new BatchNorm(2, { epsilon: 1e-12 });
    expect(layer.forward([[3, -4]]).at(0, 1)).toBeCloseTo(-4, 10);
  });

  it.each(["train", "evaluate"] as const)("has true gradients in mode %s", (mode) => {
    fc.assert(
      fc.property(batch, entry(), ([H, upstream, gamma, beta], mean) => {
        const layer = new BatchNorm(H.columns);
        layer.gamma.set(gamma);
        layer.beta.set(beta);
        layer.runningMean.fill(mean);
        layer.runningVariance.fill(2.5);
        expectLayerGradients(inMode(layer, mode), H, upstream, { relative: 1e-5, noise: 1e-5 });
      }),
      { numRuns: 40 },
    );
  });

  it("passes nothing back of a gradient that all examples share", () => {
    const layer = new BatchNorm(1);
    layer.forward([[1], [3], [8]], "train");
    for (const d of layer.backward([[2], [2], [2]]).data) expect(d).toBeCloseTo(0, 14);
  });

  it.each([
    [() => new BatchNorm(0), "BatchNorm(0): inputs: expected a whole number of at least 1, got 0"],
    [() => new BatchNorm(1, { epsilon: 0 }), "BatchNorm(1): epsilon: expected a positive number"],
    [() => new BatchNorm(1, { rate: 0 }), "BatchNorm(1): rate: expected a positive number, got 0"],
    [() => new BatchNorm(1, { rate: 2 }), "BatchNorm(1): rate: expected at most 1, got 2"],
    [
      () => new BatchNorm(2).forward([[1]]),
      "BatchNorm(2).forward: expected 2 inputs a row, got a 1x1 matrix",
    ],
    [
      () => new BatchNorm(1).forward([[1]], "train"),
      "BatchNorm(1).forward: expected at least 2 examples to train on (for a last batch of one, change batchSize or drop an example), got 1",
    ],
    [() => new BatchNorm(1).backward([[1]]), "BatchNorm(1): call forward before backward"],
  ])("refuses what does not fit, case %#", (attempt, message) => {
    expect(attempt).toThrow(message);
  });
});
