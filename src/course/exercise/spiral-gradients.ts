import type { Random } from "../../library/number/random.js";
import { numbers, rows } from "./draw.js";
import type { Exercise } from "./exercise.js";

type Numbers = readonly number[];
type Rows = readonly Numbers[];

/** What a mistake replaces of the way back. */
interface Back {
  output(p: number, isTrue: boolean): number;
  down(W2: Rows, d2: Numbers, j: number): number;
  slope(h: number): number;
}

const sum = (values: Numbers) => values.reduce((total, value) => total + value, 0);

const right: Back = {
  output: (p, isTrue) => p - (isTrue ? 1 : 0),
  down: (W2, d2, j) => sum(d2.map((d, k) => d * (W2[k]?.[j] ?? 0))),
  slope: (h) => 1 - h ** 2,
};

const outer = (column: Numbers, row: Numbers) => column.map((a) => row.map((b) => a * b));

function mistake(says: string, wrong: Partial<Back>, swapped = false) {
  const back = { ...right, ...wrong };
  const gradients = (W2: Rows, x: Numbers, h: Numbers, yhat: Numbers, truth: number) => {
    const d2 = yhat.map((p, k) => back.output(p, k === truth));
    const d1 = h.map((value, j) => back.down(W2, d2, j) * back.slope(value));
    return {
      W1: swapped ? outer(x, d1) : outer(d1, x),
      b1: d1,
      W2: swapped ? outer(h, d2) : outer(d2, h),
      b2: d2,
    };
  };
  return { says, exports: { gradients } };
}

/** Three classes, four hidden neurons, two inputs, in any state. */
function some(random: Random) {
  const drawn = [random.uniform(0.2, 1), random.uniform(0.2, 1), random.uniform(0.2, 1)];
  return [
    rows(random, 3, 4, 0.5, 2),
    numbers(random, 2, 0.5, 2),
    numbers(random, 4, 0.2, 0.9),
    drawn.map((value) => value / sum(drawn)),
    random.integer(0, 2),
  ];
}

export const spiralGradients: Exercise = {
  id: "spiral-gradients",
  title: "Capstone 2: the gradients of one example",
  lecture: "CS231n, the spiral",
  notebook: 12,
  checks: [
    {
      tries: "one hidden neuron",
      call: "gradients",
      with: [[[2], [0]], [3], [0.5], [0.25, 0.75], 0],
    },
    {
      tries: "two hidden neurons",
      call: "gradients",
      with: [
        [
          [1, -1],
          [0.5, 2],
        ],
        [1, -2, 0.5],
        [0.5, -0.2],
        [0.6, 0.4],
        1,
      ],
    },
    {
      tries: "a saturated neuron",
      call: "gradients",
      with: [[[3], [1]], [2], [1], [0.5, 0.5], 1],
      hidden: true,
    },
    { tries: "any example", call: "gradients", with: some, hidden: true, points: 3 },
  ],
  mistakes: [
    mistake("the slope of tanh is missing on the way back: 1 - h²", { slope: () => 1 }),
    mistake("the slope of tanh is 1 - h², not the sigmoid's h (1 - h)", {
      slope: (h) => h * (1 - h),
    }),
    mistake("the sign is turned round: yhat - onehot", {
      output: (p, isTrue) => (isTrue ? 1 : 0) - p,
    }),
    mistake("the 1 of the true class is missing: yhat - onehot", { output: (p) => p }),
    mistake("the gradient comes down through W2: W2^T dL/da_2", {
      down: (_, d2) => sum(d2.map(Math.abs)),
    }),
    mistake("transposed: a row of each gradient belongs to a receiving neuron", {}, true),
  ],
  hints: [
    "d2 = yhat with 1 subtracted at the true class. Both W2 and b2 follow from it.",
    "d1[j] is the sum over k of d2[k] * W2[k][j], times 1 - h[j] ** 2.",
  ],
};
