import { numbers } from "./draw.js";
import type { Exercise } from "./exercise.js";

type Step = (w: number, gradient: number, rate: number, lambda: number) => number;

const mistake = (says: string, step: Step) => ({
  says,
  exports: {
    l2Step: (
      weights: readonly number[],
      gradient: readonly number[],
      rate: number,
      lambda: number,
    ) => weights.map((w, i) => step(w, gradient[i] ?? 0, rate, lambda)),
  },
});

export const l2Step: Exercise = {
  id: "l2-step",
  title: "A step with a price on large weights",
  lecture: "Amrita, feed forward neural networks",
  notebook: 11,
  checks: [
    { tries: "two weights", call: "l2Step", with: [[1, -2], [0.5, 0], 0.1, 0.5] },
    { tries: "no penalty", call: "l2Step", with: [[3, 1], [2, -1], 0.5, 0] },
    { tries: "no gradient", call: "l2Step", with: [[4, -8, 2], [0, 0, 0], 0.5, 0.5], hidden: true },
    {
      tries: "any weights",
      call: "l2Step",
      with: (random) => [
        numbers(random, 5, 1, 3),
        numbers(random, 5, 1, 3),
        random.uniform(0.1, 0.4),
        random.uniform(0.1, 0.4),
      ],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("the penalty is missing: its gradient is lambda * w", (w, g, rate) => w - rate * g),
    mistake(
      "the weights are pushed away from 0: the penalty is subtracted too",
      (w, g, rate, lambda) => {
        return w - rate * (g - lambda * w);
      },
    ),
    mistake(
      "the half cancels the 2 of the square: the gradient is lambda * w",
      (w, g, rate, lambda) => {
        return w - rate * (g + 2 * lambda * w);
      },
    ),
    mistake("the rate multiplies the penalty's gradient as well", (w, g, rate, lambda) => {
      return w - rate * g - lambda * w;
    }),
    mistake(
      "that is the penalty and not its gradient, which is lambda * w",
      (w, g, rate, lambda) => {
        return w - rate * (g + (lambda / 2) * w * w);
      },
    ),
  ],
  hints: [
    "The derivative of (lambda / 2) w^2 is lambda w. Add it to the gradient before the step.",
    "`weights.map((w, i) => w - rate * (gradient[i] + lambda * w))`.",
  ],
};
