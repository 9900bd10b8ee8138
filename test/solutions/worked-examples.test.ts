import { describe, expect, test } from "vitest";
import { adam } from "../../solutions/adam.js";
import { blockwise } from "../../solutions/blockwise.js";
import { chainDerivative } from "../../solutions/chain-rule.js";
import { crossEntropy } from "../../solutions/cross-entropy.js";
import { denseBackward } from "../../solutions/dense-backward.js";
import { denseForward } from "../../solutions/dense-forward.js";
import { earlyStopping } from "../../solutions/early-stopping.js";
import { errors } from "../../solutions/error-backpropagation.js";
import { gateGradients } from "../../solutions/gates.js";
import { gradientDescent } from "../../solutions/gradient-descent-1d.js";
import { weightScales } from "../../solutions/initial-weights.js";
import { miniBatches } from "../../solutions/mini-batches.js";
import { momentum } from "../../solutions/momentum.js";
import { sizeOf } from "../../solutions/network-size.js";
import { numericalDerivative } from "../../solutions/numerical-derivative.js";
import { pathContributions, pathGradient } from "../../solutions/path-gradient.js";
import { perceptronStep } from "../../solutions/perceptron-rule.js";
import { neuronGradient } from "../../solutions/sigmoid-neuron.js";
import { softmax } from "../../solutions/softmax.js";
import { softmaxJacobian } from "../../solutions/softmax-jacobian.js";
import { trainNetwork } from "../../solutions/spiral.js";
import { svmGradient } from "../../solutions/svm-gradient.js";
import { svmLoss } from "../../solutions/svm-loss.js";

const near = (numbers: readonly number[]) => numbers.map((number) => expect.closeTo(number, 5));
const slope = (f: (x: number) => number, x: number) => (f(x + 1e-5) - f(x - 1e-5)) / 2e-5;

describe("the references give what the exercises' worked examples say", () => {
  test("descent and derivatives", () => {
    expect(gradientDescent((x) => 2 * x, 5, 0.1, 2)).toEqual(near([5, 4, 3.2]));
    expect(numericalDerivative((x) => x ** 3, 2, 0.1)).toBeCloseTo(12.01, 9);
    const chain = [(x: number) => x * x, Math.exp];
    expect(chainDerivative(chain, [(x) => 2 * x, Math.exp], 1)).toBeCloseTo(5.43656, 5);
    expect(gateGradients("multiply", 3, -4, 2)).toEqual([-8, 6]);
  });

  test("outputs and losses", () => {
    expect(softmax([0, Math.log(3)])).toEqual(near([0.25, 0.75]));
    expect(softmaxJacobian([0.2, 0.8])).toEqual([near([0.16, -0.16]), near([-0.16, 0.16])]);
    expect(crossEntropy([0, 1], [0.5, 0.5])).toBeCloseTo(Math.LN2, 5);
    expect(svmLoss([3, 5, 1], 0, 1)).toBe(3);
  });

  test("layers and networks", () => {
    const W = [
      [1, 2],
      [3, 4],
    ];
    expect(denseForward(W, [10, 20], [1, -1], (a) => 2 * a)).toEqual([18, 38]);
    expect(denseBackward(W, [5, 6], [1, -1])).toEqual({
      W: [
        [5, 6],
        [-5, -6],
      ],
      b: [1, -1],
      h: [-2, -2],
    });
    expect(sizeOf([3, 4, 2])).toEqual({
      neurons: 6,
      weights: 20,
      biases: 6,
      parameters: 26,
      depth: 2,
    });
    const deltas = errors([[2, -4]], [0.5, 0.5], [0.5], [1]);
    expect(deltas).toEqual({ output: [0.125], hidden: [0.0625, -0.125] });
    const block = { x: [1, 2], dYdX: [[3, 4]], W: [[3, 4]] };
    expect(blockwise([block], [2], 0.5)).toEqual([{ dLdX: [6, 8], W: [[2, 2]] }]);
    const paths = pathContributions([[0]], [[1], [-1]], [2], [1, 0], 0, 0);
    expect(paths.flat()).toEqual(near([-0.05288, -0.05288, -0.05288, -0.05288]));
  });

  test("training", () => {
    expect(perceptronStep([1, -1], 0, [2, 3], 1, 0.5)).toEqual({ w: [2, 0.5], b: 0.5 });
    expect(neuronGradient(0, 0, 2, 0)).toEqual({ w: 0.25, b: 0.125 });
    expect(miniBatches([4, 0, 3, 1, 2], 2)).toEqual([[4, 0], [3, 1], [2]]);
    const roll = momentum(0.1, 0.9);
    expect([roll(5, 10), roll(4, 8)]).toEqual(near([4, 2.3]));
    expect(adam(0.1)(5, 10)).toBeCloseTo(4.9, 6);
    expect(weightScales([8, 2, 6], "he")).toEqual([0.5, 1]);
    expect(weightScales([8, 2, 6], "xavier")).toEqual(near([0.44721, 0.5]));
    expect(earlyStopping([5, 3, 4, 3.5, 2], 2)).toEqual({ best: 1, stopped: 3 });
  });
});

describe("the references' gradients agree with finite differences", () => {
  test("of a sigmoid neuron", () => {
    const [w, b, x, y] = [0.7, -0.3, 1.9, 1];
    const loss = (w: number, b: number) => (1 / (1 + Math.exp(-(w * x + b))) - y) ** 2 / 2;
    expect(neuronGradient(w, b, x, y).w).toBeCloseTo(
      slope((v) => loss(v, b), w),
      8,
    );
    expect(neuronGradient(w, b, x, y).b).toBeCloseTo(
      slope((v) => loss(w, v), b),
      8,
    );
  });

  test("of w_131 in the lecture's example", () => {
    const W1 = [
      [0.1, 0.3, 0.8, -0.4],
      [-0.3, -0.2, 0.5, 0.5],
      [-0.3, 0, 0.5, 0.4],
      [0.2, 0.5, -0.9, 0.7],
    ];
    const W2 = [
      [0.5, 0.8, 0.2, 0.4],
      [0.5, 0.2, 0.3, -0.5],
    ];
    const [x, y] = [
      [2, 5, 3, 3],
      [1, 0],
    ];
    const zeros = [0, 0, 0, 0];
    const loss = (weight: number) => {
      const moved = W1.map((row, i) => (i === 2 ? [weight, ...row.slice(1)] : row));
      const h = denseForward(moved, zeros, x, (a) => 1 / (1 + Math.exp(-a)));
      const yhat = softmax(denseForward(W2, zeros, h, (a) => a));
      return yhat.reduce((sum, p, m) => sum + ((y[m] as number) - p) ** 2, 0);
    };
    expect(pathGradient(W1, W2, x, y, 2, 0)).toBeCloseTo(slope(loss, -0.3), 8);
  });

  test("of the SVM loss", () => {
    const [W, x] = [
      [
        [1, 0],
        [0, 1],
        [0.5, 0.5],
      ],
      [2, 3],
    ] as const;
    const loss = (weight: number) => {
      const scores = W.map((row, j) =>
        j === 1 ? 2 * row[0] + 3 * weight : 2 * row[0] + 3 * row[1],
      );
      return svmLoss(scores, 0, 1);
    };
    const rows = W.map((row) => [...row]);
    expect(svmGradient(rows, [...x], 0, 1)[1]?.[1]).toBeCloseTo(slope(loss, 1), 6);
  });

  test("of every weight that training moves", () => {
    const network = { W1: [[0.5, -1]], b1: [0.2], W2: [[1], [-0.5]], b2: [0, 0.1] };
    const [X, labels] = [
      [
        [1, 2],
        [-1, 0.5],
      ],
      [0, 1],
    ];
    const loss = (w: number) =>
      trainNetwork({ ...network, W1: [[0.5, w]] }, X, labels, 1, 1).losses[0] as number;
    const stepped = trainNetwork(network, X, labels, 1, 1).W1[0]?.[1] as number;
    expect(-1 - stepped).toBeCloseTo(slope(loss, -1), 8);
  });
});
