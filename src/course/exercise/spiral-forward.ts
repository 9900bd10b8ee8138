import type { Random } from "../../library/number/random.js";
import { numbers, rows } from "./draw.js";
import type { Exercise } from "./exercise.js";
import type { Numbers, Rows, Weights } from "./two-layers.js";

/** What a mistake replaces of the pass and of the loss. */
interface Pass {
  biased: boolean;
  hidden(a: number): number;
  output(a: Numbers): Numbers;
  loss(yhat: Numbers, truth: number): number;
  divisor(count: number): number;
}

const right: Pass = {
  biased: true,
  hidden: Math.tanh,
  output: (a) => {
    const powers = a.map((value) => Math.exp(value - Math.max(...a)));
    const total = powers.reduce((sum, power) => sum + power, 0);
    return powers.map((power) => power / total);
  },
  loss: (yhat, truth) => -Math.log(yhat[truth] ?? 0),
  divisor: (count) => count,
};

function mistake(says: string, wrong: Partial<Pass>) {
  const pass = { ...right, ...wrong };
  const affine = (W: Rows, v: Numbers, b: Numbers) =>
    W.map((row, i) =>
      row.reduce((sum, w, j) => sum + w * (v[j] ?? 0), pass.biased ? (b[i] ?? 0) : 0),
    );
  const forward = ({ W1, b1, W2, b2 }: Weights, x: Numbers) => {
    const h = affine(W1, x, b1).map((a) => pass.hidden(a));
    return { h, yhat: pass.output(affine(W2, h, b2)) };
  };
  const meanLoss = (network: Weights, X: Rows, labels: Numbers) =>
    X.reduce((sum, x, m) => sum + pass.loss(forward(network, x).yhat, labels[m] ?? 0), 0) /
    pass.divisor(X.length);
  return { says, exports: { forward, meanLoss } };
}

const plain = { W1: [[1, -1]], b1: [0.5], W2: [[2], [-1]], b2: [0, 1] };

function some(random: Random) {
  return {
    W1: rows(random, 4, 2, -1, 1),
    b1: numbers(random, 4, 0.5, 1),
    W2: rows(random, 3, 4, -1, 1),
    b2: numbers(random, 3, -1, 1),
  };
}

export const spiralForward: Exercise = {
  id: "spiral-forward",
  title: "Capstone 1: forward and loss",
  lecture: "CS231n, the spiral",
  notebook: 12,
  checks: [
    { tries: "one example forward", call: "forward", with: [plain, [1, 2]] },
    {
      tries: "the loss of two examples",
      call: "meanLoss",
      with: [
        plain,
        [
          [1, 2],
          [0, -1],
        ],
        [0, 1],
      ],
    },
    {
      tries: "any example",
      call: "forward",
      with: (random) => [some(random), numbers(random, 2)],
      hidden: true,
      points: 2,
    },
    {
      tries: "any data",
      call: "meanLoss",
      with: (random) => [some(random), rows(random, 5, 2), [2, 1, 0, 2, 1]],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("the biases are missing", { biased: false }),
    mistake("tanh of the hidden layer is missing", { hidden: (a) => a }),
    mistake("the hidden layer is tanh, not a sigmoid", { hidden: (a) => 1 / (1 + Math.exp(-a)) }),
    mistake("the mean is missing: divide by the number of examples", { divisor: () => 1 }),
    mistake("the loss takes the probability of the true class", {
      loss: (yhat) => -Math.log(Math.max(...yhat)),
    }),
    mistake("the sign is missing: -log of a probability is positive", {
      loss: (yhat, truth) => Math.log(yhat[truth] ?? 0),
    }),
    mistake("the outputs have to go through softmax", { output: (a) => a }),
  ],
  hints: [
    "Write a helper for W v + b; forward needs it twice.",
    "meanLoss calls forward for each row of X and adds up -Math.log(yhat[labels[m]]).",
  ],
};
