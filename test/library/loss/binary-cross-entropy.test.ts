import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Activation, Dense, Softmax, sigmoid } from "../../../src/library/layer/index.js";
import {
  binaryCrossEntropy,
  binaryCrossEntropyFromLogits,
  type FusedLoss,
} from "../../../src/library/loss/index.js";
import { type Matrix, mapEntries } from "../../../src/library/matrix/index.js";
import { Network } from "../../../src/library/network/index.js";
import { pair } from "../matrix/arbitrary.js";
import { expectLossGradient } from "./check-loss.js";

/** Targets in [0, 1] from any numbers. */
const targets = (A: Matrix) =>
  mapEntries(A, (a) => (Math.abs(a) < 1 ? Math.abs(a) : a > 0 ? 1 : 0));

describe("binaryCrossEntropy", () => {
  it("is -log of the probability of what happened", () => {
    expect(binaryCrossEntropy.value([[0.25]], [[1]])).toBeCloseTo(Math.log(4), 15);
    expect(binaryCrossEntropy.value([[0.25]], [[0]])).toBeCloseTo(-Math.log(0.75), 15);
    // (log 2 + log 8) / 2 = 2 log 2
    expect(binaryCrossEntropy.value([[0.5], [0.875]], [[1], [0]])).toBeCloseTo(2 * Math.LN2, 15);
  });

  it("has the gradient (ŷ - y) / (M ŷ (1 - ŷ))", () => {
    // (1/4 - 1) / (1/4 * 3/4) = -4, over M = 2; (1/2 - 0) / (1/4) = 2, over 2
    expect(binaryCrossEntropy.gradient([[0.25], [0.5]], [[1], [0]]).toArray()).toEqual([[-2], [1]]);
  });

  it("has the gradient that central differences find", () => {
    fc.assert(
      fc.property(pair(3), ([A, B]) => {
        expectLossGradient(binaryCrossEntropy, mapEntries(A, sigmoid.value), targets(B));
      }),
    );
  });

  it("costs nothing where it was certain and right", () => {
    expect(binaryCrossEntropy.value([[1, 0]], [[1, 0]])).toBe(0);
    expect(binaryCrossEntropy.gradient([[1, 0]], [[1, 0]]).toArray()).toEqual([[-1, 1]]);
  });

  it.each([
    [[[0]], [[1]], "predictions, row 0: expected a chance for what happens, got 0"],
    [[[0.5], [1]], [[1], [0]], "predictions, row 1: expected a chance for what happens, got 1"],
    [[[0.5, 1]], [[1, 0]], "predictions, row 0: expected a chance for what happens, got 1"],
    [[[1.5]], [[1]], "predictions, row 0: expected probabilities, got 1.5"],
    [[[0.5]], [[-1]], "targets, row 0: expected probabilities, got -1"],
    [[[0.5]], [[1, 0]], "expected equal shapes, got 1x1 and 1x2"],
  ])("refuses %j for %j", (yHat, y, message) => {
    expect(() => binaryCrossEntropy.value(yHat, y)).toThrow(`binaryCrossEntropy: ${message}`);
    expect(() => binaryCrossEntropy.gradient(yHat, y)).toThrow(`binaryCrossEntropy: ${message}`);
  });
});

describe("binaryCrossEntropyFromLogits", () => {
  it("is log 2 at a = 0, with gradient σ(a) - y", () => {
    expect(binaryCrossEntropyFromLogits.value([[0]], [[1]])).toBeCloseTo(Math.LN2, 15);
    expect(binaryCrossEntropyFromLogits.gradient([[0]], [[1]]).toArray()).toEqual([[-0.5]]);
  });

  it("takes the place of binary cross-entropy over a sigmoid, wherever that saturates", () => {
    const dense = new Dense(1, 1, { weights: [[1]] });
    const network = new Network([dense, new Activation(sigmoid)]);
    // a = 1000 and y = 0: L = 1000, ∂L/∂a = ŷ - y = 1
    expect(network.backpropagate([[1000]], [[0]], binaryCrossEntropy).loss).toBe(1000);
    expect(dense.b.gradient.toArray()).toEqual([[1]]);
  });

  it("is binary cross-entropy after a sigmoid: value and gradient through the layer", () => {
    fc.assert(
      fc.property(pair(5), ([A, B]) => {
        const y = targets(B);
        const layer = new Activation(sigmoid);
        const yHat = layer.forward(A);
        const L = binaryCrossEntropyFromLogits.value(A, y);
        expect(L).toBeCloseTo(binaryCrossEntropy.value(yHat, y), 10);
        const dA = layer.backward(binaryCrossEntropy.gradient(yHat, y));
        binaryCrossEntropyFromLogits.gradient(A, y).data.forEach((d, i) => {
          expect(d).toBeCloseTo(dA.data[i] as number, 11);
        });
      }),
    );
  });

  it("has the gradient that central differences find", () => {
    fc.assert(
      fc.property(pair(), ([A, B]) => {
        expectLossGradient(binaryCrossEntropyFromLogits, A, targets(B));
      }),
    );
  });

  it("neither overflows nor runs out of digits", () => {
    expect(binaryCrossEntropyFromLogits.value([[1000]], [[0]])).toBe(1000);
    expect(binaryCrossEntropyFromLogits.value([[-1000]], [[1]])).toBe(1000);
    expect(binaryCrossEntropyFromLogits.value([[50]], [[1]]) / Math.exp(-50)).toBeCloseTo(1, 12);
    expect(binaryCrossEntropyFromLogits.gradient([[-1000, 1000]], [[0, 1]]).toArray()).toEqual([
      [0, 0],
    ]);
  });

  it("refuses targets outside [0, 1]", () => {
    expect(() => binaryCrossEntropyFromLogits.value([[1]], [[2]])).toThrow(
      "binaryCrossEntropyFromLogits: targets, row 0: expected probabilities, got 2",
    );
    expect(() => binaryCrossEntropyFromLogits.gradient([[1]], [[-1]])).toThrow("got -1");
  });
});

describe("binaryCrossEntropy with its last layer", () => {
  const { fused } = binaryCrossEntropy as { fused: FusedLoss };

  it("is taken together with the library's own sigmoid layer, exactly that", () => {
    class Own extends Activation {}
    expect(fused.after(new Activation(sigmoid))).toBe(true);
    const others = [
      new Own(sigmoid),
      new Activation({ ...sigmoid }),
      new Softmax(),
      new Dense(1, 1, { weights: [[1]] }),
    ];
    for (const layer of others) expect(fused.after(layer)).toBe(false);
  });

  it("has the gradient (ŷ - y) / M by the layer's inputs", () => {
    expect(fused.gradient([[0.75], [0.5]], [[1], [0]]).toArray()).toEqual([[-0.125], [0.25]]);
    expect(() => fused.gradient([[1]], [[1, 0]])).toThrow(
      "binaryCrossEntropy: expected equal shapes",
    );
  });

  it("refuses logits whose targets are no probabilities, by name", () => {
    expect(() => binaryCrossEntropyFromLogits.gradient([[0]], [[2]])).toThrow(
      "binaryCrossEntropyFromLogits: targets, row 0: expected probabilities, got 2",
    );
  });
});
