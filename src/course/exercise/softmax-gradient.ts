import { numbers, rows } from "./draw.js";
import type { Exercise } from "./exercise.js";

type Numbers = readonly number[];
type Rows = readonly Numbers[];

const probabilities = (W: Rows, x: Numbers) => {
  const powers = W.map((w) =>
    Math.exp(w.reduce((sum, weight, i) => sum + weight * (x[i] ?? 0), 0)),
  );
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
};

/** The outer product of an error of each class and the example. */
const mistake = (says: string, error: (p: number, isTrue: boolean, s: Numbers) => number) => ({
  says,
  exports: {
    softmaxGradient: (W: Rows, x: Numbers, truth: number) => {
      const yhat = probabilities(W, x);
      return yhat.map((p, j) => x.map((value) => error(p, j === truth, yhat) * value));
    },
  },
});

export const softmaxGradient: Exercise = {
  id: "softmax-gradient",
  title: "The gradient of the softmax classifier",
  lecture: "IIIT Allahabad, neural networks",
  notebook: 7,
  checks: [
    {
      tries: "equal scores",
      call: "softmaxGradient",
      with: [
        [
          [0, 0],
          [0, 0],
        ],
        [2, 4],
        0,
      ],
    },
    {
      tries: "three classes",
      call: "softmaxGradient",
      with: [
        [
          [0.2, -0.5],
          [1.5, 1.3],
          [0, 0.25],
        ],
        [1, 0.5],
        0,
      ],
    },
    {
      tries: "an input of 0",
      call: "softmaxGradient",
      with: [
        [
          [1, 2, 3],
          [3, 2, 1],
        ],
        [1, 0, -1],
        1,
      ],
      hidden: true,
    },
    {
      tries: "any classifier",
      call: "softmaxGradient",
      with: (random) => [
        rows(random, 4, 3, -1, 1),
        numbers(random, 3, 0.5, 2),
        random.integer(0, 3),
      ],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("the sign is turned round: yhat - e(truth)", (p, isTrue) => (isTrue ? 1 - p : -p)),
    mistake("the 1 of the true class is missing: yhat - e(truth)", (p) => p),
    mistake("the other classes get a gradient too: yhat_j x", (p, isTrue) => (isTrue ? p - 1 : 0)),
    mistake("that is the slope of softmax; with cross-entropy it cancels", (p, isTrue) => {
      return (isTrue ? p - 1 : p) * p * (1 - p);
    }),
    {
      says: "transposed: a row for each class, as W has them",
      exports: {
        softmaxGradient: (W: Rows, x: Numbers, truth: number) => {
          const yhat = probabilities(W, x);
          return x.map((value) => yhat.map((p, j) => (j === truth ? p - 1 : p) * value));
        },
      },
    },
  ],
  hints: [
    "Scores, probabilities, then `delta = yhat[j] - (j === truth ? 1 : 0)` for each class.",
    "Row j of the answer is `x.map((value) => delta * value)`.",
  ],
};
