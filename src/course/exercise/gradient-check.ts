import { type Exercise, fn } from "./exercise.js";

type Numbers = readonly number[];
type Loss = (theta: Numbers) => number;

const H = 1e-5;

/** The errors of all coordinates; a mistake may move theta or measure the error otherwise. */
function errors(
  loss: Loss,
  theta: Numbers,
  gradient: Numbers,
  error: (numeric: number, analytic: number) => number = relative,
  movesAll = false,
): number[] {
  return gradient.map((analytic, i) => {
    const moved = (by: number) => theta.map((x, j) => (movesAll || i === j ? x + by : x));
    return error((loss(moved(H)) - loss(moved(-H))) / (2 * H), analytic);
  });
}

const relative = (numeric: number, analytic: number) =>
  Math.abs(numeric - analytic) / Math.max(1e-8, Math.abs(numeric) + Math.abs(analytic));

const mistake = (says: string, gradientError: (l: Loss, t: Numbers, g: Numbers) => unknown) => ({
  says,
  exports: { gradientError },
});

const line = fn("([a, b]) => a * a + b");
const surface = fn("([a, b, c]) => a * b + 3 * c ** 2 + Math.sin(a)");

export const gradientCheck: Exercise = {
  id: "gradient-check",
  title: "Is this gradient right?",
  lecture: "CS7015, lecture 4",
  notebook: 8,
  checks: [
    {
      tries: "a wrong second coordinate",
      call: "gradientError",
      with: [line, [1, 5], [2, 3]],
      tolerance: 1e-6,
    },
    {
      tries: "a right gradient",
      call: "gradientError",
      with: [line, [1, 5], [2, 1]],
      tolerance: 1e-6,
    },
    {
      tries: "a sign that is turned round",
      call: "gradientError",
      with: [line, [2, 5], [-4, 1]],
      tolerance: 1e-6,
      hidden: true,
    },
    {
      tries: "any point with a wrong gradient",
      call: "gradientError",
      with: (random) => {
        const wrong = random.uniform(4, 9);
        return [surface, [random.uniform(1, 2), random.uniform(1, 2), 0.5], [wrong, 1.5, 2]];
      },
      tolerance: 1e-6,
      hidden: true,
      points: 2,
    },
    {
      tries: "three coordinates, the middle one worst",
      call: "gradientError",
      with: (random) => [
        surface,
        [random.uniform(0.5, 1), random.uniform(1, 2), random.uniform(1, 2)],
        [1, 20, 30],
      ],
      tolerance: 1e-6,
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("that is the absolute error: divide by |numeric| + |gradient|", (l, t, g) =>
      Math.max(...errors(l, t, g, (numeric, analytic) => Math.abs(numeric - analytic))),
    ),
    mistake("the largest error is asked for, not the mean", (l, t, g) => {
      const all = errors(l, t, g);
      return all.reduce((sum, error) => sum + error, 0) / all.length;
    }),
    mistake("only the last coordinate counted: take the largest of all", (l, t, g) =>
      errors(l, t, g).at(-1),
    ),
    mistake("move one coordinate at a time, not all at once", (l, t, g) =>
      Math.max(...errors(l, t, g, relative, true)),
    ),
    mistake("numeric and analytic are added below the line, each without its sign", (l, t, g) =>
      Math.max(...errors(l, t, g, (n, a) => Math.abs(n - a) / Math.max(1e-8, Math.abs(n + a)))),
    ),
  ],
  hints: [
    "For each i make two copies of theta, one with theta[i] + h and one with theta[i] - h.",
    "`theta.map((value, j) => (j === i ? value + h : value))` is such a copy.",
  ],
};
