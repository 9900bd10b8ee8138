import type { Exercise } from "./exercise.js";

/** The running means before a step, and which step it is. */
interface Means {
  readonly m: number;
  readonly v: number;
  readonly t: number;
}

const [BETA_1, BETA_2, EPSILON] = [0.9, 0.999, 1e-8];

/** How far x goes, from means that were corrected or not. */
type Step = (means: Means, gradient: number) => number;

const right: Step = ({ m, v, t }) =>
  m / (1 - BETA_1 ** t) / (Math.sqrt(v / (1 - BETA_2 ** t)) + EPSILON);

function mistake(says: string, step: Step, sign = -1) {
  const adam = (rate: number) => {
    let means: Means = { m: 0, v: 0, t: 0 };
    return (x: number, gradient: number) => {
      means = {
        m: BETA_1 * means.m + (1 - BETA_1) * gradient,
        v: BETA_2 * means.v + (1 - BETA_2) * gradient ** 2,
        t: means.t + 1,
      };
      return x + sign * rate * step(means, gradient);
    };
  };
  return { says, exports: { adam } };
}

export const adam: Exercise = {
  id: "adam",
  title: "The Adam optimizer",
  lecture: "Amrita, feed forward neural networks",
  notebook: 12,
  checks: [
    { tries: "the first step", call: "adam", with: [0.1], thenCall: [[5, 10]] },
    {
      tries: "two steps",
      call: "adam",
      with: [0.1],
      thenCall: [
        [5, 10],
        [4.9, 2],
      ],
    },
    { tries: "no gradient, no step", call: "adam", with: [0.3], thenCall: [[2, 0]], hidden: true },
    {
      tries: "a very small gradient",
      call: "adam",
      with: [0.1],
      thenCall: [[1, 1e-8]],
      hidden: true,
    },
    {
      tries: "four steps that turn round",
      call: "adam",
      with: [0.05],
      thenCall: [
        [1, 3],
        [0.9, -1],
        [0.8, -6],
        [0.9, 0.5],
      ],
      hidden: true,
      points: 2,
    },
    {
      tries: "any rate",
      call: "adam",
      with: (random) => [random.uniform(0.01, 0.5)],
      thenCall: [
        [2, -4],
        [2.2, 1],
        [2.1, 2],
      ],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("the means are not corrected: divide by 1 - beta^t", ({ m, v }) => {
      return m / (Math.sqrt(v) + EPSILON);
    }),
    mistake("the root is missing: divide by sqrt(vhat)", ({ m, v, t }) => {
      return m / (1 - BETA_1 ** t) / (v / (1 - BETA_2 ** t) + EPSILON);
    }),
    mistake("epsilon stands outside the root: sqrt(vhat) + epsilon", ({ m, v, t }) => {
      return m / (1 - BETA_1 ** t) / Math.sqrt(v / (1 - BETA_2 ** t) + EPSILON);
    }),
    mistake("it climbs: subtract the step", right, 1),
    mistake("t stays 1: count the steps", ({ m, v }) => right({ m, v, t: 1 }, 0)),
    mistake("the mean of the gradients is not used, only the gradient itself", ({ v, t }, g) => {
      return g / (Math.sqrt(v / (1 - BETA_2 ** t)) + EPSILON);
    }),
  ],
  hints: [
    "Three variables live outside the returned function: m, v and t, all 0 at first.",
    "Count t up first, then m, v, mhat and vhat in the order of the formulas.",
  ],
};
