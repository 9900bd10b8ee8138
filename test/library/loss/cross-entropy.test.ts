import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Activation, Dense, Softmax, sigmoid } from "../../../src/library/layer/index.js";
import { crossEntropy, type FusedLoss } from "../../../src/library/loss/index.js";
import { Matrix } from "../../../src/library/matrix/index.js";
import { expectGradientsAgree } from "../descent/agree.js";

/** Probability distributions with no entry below 1/200. */
const distribution = (size: number) =>
  fc
    .array(fc.integer({ min: 1, max: 40 }), { minLength: size, maxLength: size })
    .map((parts) => parts.map((part) => part / parts.reduce((a, b) => a + b)));

const batch = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 5 }))
  .chain(([M, k]) => {
    const rows = fc.array(distribution(k), { minLength: M, maxLength: M });
    return fc.tuple(rows, rows);
  });

describe("crossEntropy", () => {
  it("is -log ŷ of the true class, averaged over the examples", () => {
    expect(crossEntropy.value([[0.5, 0.25, 0.25]], [[1, 0, 0]])).toBeCloseTo(Math.LN2, 15);
    const two = [
      [0.5, 0.5],
      [0.125, 0.875],
    ];
    const classes = [
      [0, 1],
      [1, 0],
    ];
    // (log 2 + log 8) / 2 = 2 log 2
    expect(crossEntropy.value(two, classes)).toBeCloseTo(2 * Math.LN2, 15);
  });

  it("sums -y log ŷ over all classes where the target is a distribution", () => {
    // -(1/4 log 1/2 + 3/4 log 1/2) = log 2, the entropy of a fair coin at ŷ = y = 1/2
    expect(crossEntropy.value([[0.5, 0.5]], [[0.25, 0.75]])).toBeCloseTo(Math.LN2, 15);
  });

  it("has the gradient -y / (M ŷ)", () => {
    const yHat = [
      [0.5, 0.5],
      [0.2, 0.8],
    ];
    const y = [
      [1, 0],
      [0, 1],
    ];
    expect(crossEntropy.gradient(yHat, y).toArray()).toEqual([
      [-1, 0],
      [0, -0.625],
    ]);
  });

  it("is never below the entropy of the targets (Gibbs' inequality)", () => {
    fc.assert(
      fc.property(batch, ([yHat, y]) => {
        expect(crossEntropy.value(yHat, y)).toBeGreaterThanOrEqual(
          crossEntropy.value(y, y) - 1e-12,
        );
      }),
    );
  });

  it("has the gradient that central differences of Σ -y log ŷ / M find", () => {
    // The sum must be 1 for `value`, so single entries are moved in the formula itself.
    fc.assert(
      fc.property(batch, ([yHat, y]) => {
        const M = yHat.length;
        const h = 1e-6;
        const numeric = yHat.flatMap((row, i) =>
          row.map((p, j) => {
            const t = y[i]?.[j] as number;
            return (-t * (Math.log(p + h) - Math.log(p - h))) / (2 * h * M);
          }),
        );
        expectGradientsAgree(crossEntropy.gradient(yHat, y).data, numeric, { noise: 1e-7 });
      }),
    );
  });

  it("falls along directions that keep the sum, as its gradient says", () => {
    fc.assert(
      fc.property(batch, ([yHat, y]) => {
        const h = 1e-6;
        const shifted = (by: number) =>
          yHat.map((row) => row.map((p, j) => (j === 0 ? p + by : j === 1 ? p - by : p)));
        const numeric =
          (crossEntropy.value(shifted(h), y) - crossEntropy.value(shifted(-h), y)) / (2 * h);
        const gradient = crossEntropy.gradient(yHat, y);
        const analytic = yHat.reduce((sum, _, i) => sum + gradient.at(i, 0) - gradient.at(i, 1), 0);
        expectGradientsAgree([analytic], [numeric], { noise: 1e-7 });
      }),
    );
  });

  it.each([
    [[[0.5, 0.6]], [[1, 0]], "predictions, row 0: expected probabilities that sum to 1, got"],
    [
      [[0.5, 0.5]],
      [[1, 1]],
      'targets, row 0: expected probabilities that sum to 1, got "a sum of 2"',
    ],
    [[[1.5, -0.5]], [[1, 0]], "predictions, row 0: expected probabilities, got 1.5"],
    [[[0.5, 0.5]], [[-1, 2]], "targets, row 0: expected probabilities, got -1"],
    [[[0, 1]], [[1, 0]], "predictions, row 0: expected a probability above 0 for the true class"],
    [[[1e-320, 1]], [[1, 0]], "predictions, row 0: expected a probability above 0"],
    [[[0.5, 0.5]], [[1]], "expected equal shapes, got 1x2 and 1x1"],
    [[], [], "the batch is empty"],
  ])("refuses %j for %j", (yHat, y, message) => {
    expect(() => crossEntropy.value(yHat, y)).toThrow(`crossEntropy: ${message}`);
    expect(() => crossEntropy.gradient(yHat, y)).toThrow(RangeError);
  });

  it("names the row, and takes NaN in a matrix for no probability", () => {
    const y = Matrix.from([
      [1, 0],
      [0, 1],
    ]);
    const yHat = new Matrix(2, 2, Float64Array.of(0.5, 0.5, Number.NaN, 1));
    expect(() => crossEntropy.value(yHat, y)).toThrow(
      "crossEntropy: predictions, row 1: expected probabilities, got NaN",
    );
  });

  it("names the row of an impossible true class", () => {
    const rows = [
      [1, 0],
      [1, 0],
    ];
    const other = [
      [1, 0],
      [0, 1],
    ];
    expect(() => crossEntropy.value(rows, other)).toThrow("crossEntropy: predictions, row 1:");
  });

  it("costs nothing where a class that never happens is given no chance", () => {
    expect(crossEntropy.value([[1, 0]], [[1, 0]])).toBe(0);
    expect(crossEntropy.gradient([[1, 0]], [[1, 0]]).toArray()).toEqual([[-1, 0]]);
  });
});

describe("crossEntropy with its last layer", () => {
  const { fused } = crossEntropy as { fused: FusedLoss };

  it("is taken together with a softmax layer, exactly that", () => {
    class Own extends Softmax {}
    expect(fused.after(new Softmax())).toBe(true);
    const others = [new Own(), new Activation(sigmoid), new Dense(1, 1, { weights: [[1]] })];
    for (const layer of others) expect(fused.after(layer)).toBe(false);
  });

  it("is that of the layer's outputs, and has the gradient (ŷ - y) / M by its inputs", () => {
    // softmax(log 3, 0) = (3/4, 1/4)
    const logits = [[Math.log(3), 0]];
    const y = [[0, 1]];
    expect(fused.value(logits, y)).toBeCloseTo(Math.log(4), 15);
    const layer = new Softmax();
    const yHat = layer.forward(logits);
    const [[first = 0, second = 0] = []] = fused.gradient(yHat, y).toArray();
    expect([first, second]).toEqual([expect.closeTo(0.75, 15), expect.closeTo(-0.75, 15)]);
    expectGradientsAgree([first, second], layer.backward(crossEntropy.gradient(yHat, y)).data);
  });

  it("names itself where the shapes differ", () => {
    expect(() => fused.gradient([[1]], [[1, 0]])).toThrow("crossEntropy: expected equal shapes");
  });
});
