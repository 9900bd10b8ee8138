import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Softmax } from "../../../src/library/layer/index.js";
import { crossEntropy, crossEntropyFromLogits } from "../../../src/library/loss/index.js";
import { Matrix } from "../../../src/library/matrix/index.js";
import { entry, matrix } from "../matrix/arbitrary.js";
import { expectLossGradient, someClasses } from "./check-loss.js";

describe("crossEntropyFromLogits", () => {
  it("is log 2 where two logits are equal, and has the gradient (ŷ - y)/M", () => {
    expect(crossEntropyFromLogits.value([[5, 5]], [[1, 0]])).toBeCloseTo(Math.LN2, 15);
    expect(crossEntropyFromLogits.gradient([[5, 5]], [[1, 0]]).toArray()).toEqual([[-0.5, 0.5]]);
    const two = [
      [5, 5],
      [1, 1],
    ];
    expect(
      crossEntropyFromLogits
        .gradient(two, [
          [1, 0],
          [0, 1],
        ])
        .toArray(),
    ).toEqual([
      [-0.25, 0.25],
      [0.25, -0.25],
    ]);
  });

  it("is cross-entropy after softmax: value and gradient through the layer", () => {
    fc.assert(
      fc.property(matrix(), fc.nat(4), (A, shift) => {
        const y = someClasses(A.rows, A.columns, shift);
        const softmax = new Softmax();
        const yHat = softmax.forward(A);
        expect(crossEntropyFromLogits.value(A, y)).toBeCloseTo(crossEntropy.value(yHat, y), 10);
        const dA = softmax.backward(crossEntropy.gradient(yHat, y));
        crossEntropyFromLogits.gradient(A, y).data.forEach((d, i) => {
          expect(d).toBeCloseTo(dA.data[i] as number, 12);
        });
      }),
    );
  });

  it("has the gradient that central differences find", () => {
    fc.assert(
      fc.property(matrix(), fc.nat(4), (A, shift) => {
        expectLossGradient(crossEntropyFromLogits, A, someClasses(A.rows, A.columns, shift));
      }),
    );
  });

  it("does not change when the logits of a row are shifted", () => {
    fc.assert(
      fc.property(matrix(), entry(100), (A, c) => {
        const y = someClasses(A.rows, A.columns);
        const shifted = new Matrix(
          A.rows,
          A.columns,
          A.data.map((a) => a + c),
        );
        const L = crossEntropyFromLogits.value(A, y);
        expect(crossEntropyFromLogits.value(shifted, y)).toBeCloseTo(L, 10);
      }),
    );
  });

  it("stays finite where probabilities underflow", () => {
    // -log softmax = 1e4 - 0, where ŷ itself would be 0
    expect(crossEntropyFromLogits.value([[0, 1e4]], [[1, 0]])).toBe(1e4);
    expect(crossEntropyFromLogits.gradient([[0, 1e4]], [[1, 0]]).toArray()).toEqual([[-1, 1]]);
  });

  it("refuses targets that are no distribution, and logits that are not finite", () => {
    expect(() => crossEntropyFromLogits.value([[1, 2]], [[1, 1]])).toThrow(
      'crossEntropyFromLogits: targets, row 0: expected probabilities that sum to 1, got "a sum of 2"',
    );
    expect(() => crossEntropyFromLogits.gradient([[1, 2]], [[1]])).toThrow(
      "crossEntropyFromLogits: expected equal shapes, got 1x2 and 1x1",
    );
    const bad = new Matrix(1, 2, Float64Array.of(Number.NaN, 0));
    expect(() => crossEntropyFromLogits.value(bad, [[1, 0]])).toThrow("expected finite numbers");
  });
});
