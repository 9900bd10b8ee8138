import { numbers, rows } from "./draw.js";
import type { Exercise } from "./exercise.js";
import { W1, W2 } from "./lecture-weights.js";

type Numbers = readonly number[];
type Rows = readonly Numbers[];

/** What a mistake replaces of the pass. */
interface Pass {
  weigh(W: Rows, v: Numbers): Numbers;
  hidden(a: number): number;
  output(a: Numbers): Numbers;
}

const shares = (powers: Numbers) => {
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
};

const sigmoid = (a: number) => 1 / (1 + Math.exp(-a));

const right: Pass = {
  weigh: (W, v) => W.map((row) => row.reduce((sum, weight, j) => sum + weight * (v[j] ?? 0), 0)),
  hidden: sigmoid,
  output: (a) => shares(a.map((value) => Math.exp(value))),
};

function mistake(says: string, wrong: Partial<Pass>) {
  const pass = { ...right, ...wrong };
  const forwardPass = (W1: Rows, W2: Rows, x: Numbers) => {
    const h = pass.weigh(W1, x).map((a) => pass.hidden(a));
    return { h, yhat: pass.output(pass.weigh(W2, h)) };
  };
  return { says, exports: { forwardPass } };
}

export const forwardPass: Exercise = {
  id: "forward-pass",
  title: "The forward pass of the example",
  lecture: "Amrita, feed forward neural networks",
  notebook: 8,
  checks: [
    { tries: "one hidden unit", call: "forwardPass", with: [[[0]], [[1], [-1]], [2]] },
    { tries: "the lecture's example", call: "forwardPass", with: [W1, W2, [2, 5, 3, 3]] },
    {
      tries: "three outputs",
      call: "forwardPass",
      with: [
        [
          [1, -1],
          [0.5, 2],
        ],
        [
          [1, 0],
          [0, 1],
          [-1, 1],
        ],
        [0.3, -0.2],
      ],
      hidden: true,
    },
    {
      tries: "any network",
      call: "forwardPass",
      with: (random) => [
        rows(random, 3, 3, -1, 1),
        rows(random, 3, 3, -1, 1),
        numbers(random, 3, -2, 2),
      ],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("the sigmoid of the hidden units is missing", { hidden: (a) => a }),
    mistake("the outputs want softmax: one sum for all of them", { output: (a) => a.map(sigmoid) }),
    mistake("softmax takes exponentials before it divides", { output: shares }),
    mistake("the outputs are divided by nothing: softmax sums to 1", {
      output: (a) => a.map((value) => Math.exp(value)),
    }),
    mistake("the sign in the sigmoid's exponent is turned round: e^(-a)", {
      hidden: (a) => 1 / (1 + Math.exp(a)),
    }),
    mistake("W is used transposed: a row of W belongs to a receiving neuron", {
      weigh: (W, v) =>
        W.map((_, i) => v.reduce((sum, value, j) => sum + value * (W[j]?.[i] ?? 0), 0)),
    }),
  ],
  hints: [
    "Write a helper that multiplies a matrix with a vector; you need it twice.",
    "h is `product(W1, x).map((a) => 1 / (1 + Math.exp(-a)))`; then powers of product(W2, h).",
  ],
};
