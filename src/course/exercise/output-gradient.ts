import type { Random } from "../../library/number/random.js";
import type { Exercise } from "./exercise.js";

type Numbers = readonly number[];
type Gradient = (yhat: Numbers, truth: number) => unknown;

const at = (values: Numbers, i: number) => values[i] ?? Number.NaN;
const mistake = (says: string, outputGradient: Gradient) => ({ says, exports: { outputGradient } });

/** Probabilities of so many classes. */
function shares(random: Random, count: number): number[] {
  const drawn = Array.from({ length: count }, () => random.uniform(0.2, 1));
  const total = drawn.reduce((sum, value) => sum + value, 0);
  return drawn.map((value) => value / total);
}

export const outputGradient: Exercise = {
  id: "output-gradient",
  title: "Cross-entropy through softmax",
  lecture: "CS7015, lecture 4",
  notebook: 4,
  checks: [
    { tries: "two classes", call: "outputGradient", with: [[0.25, 0.75], 0] },
    { tries: "three classes", call: "outputGradient", with: [[0.2, 0.7, 0.1], 1] },
    {
      tries: "almost sure and right",
      call: "outputGradient",
      with: [[0.01, 0.99], 1],
      hidden: true,
    },
    {
      tries: "any prediction",
      call: "outputGradient",
      with: (random) => [shares(random, 4), random.integer(0, 3)],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("the sign is turned round: a larger true score lowers the loss", (yhat, truth) =>
      yhat.map((p, j) => (j === truth ? 1 - p : -p)),
    ),
    mistake(
      "that is the gradient by the predictions; it still has to go through softmax",
      (yhat, truth) => yhat.map((p, j) => (j === truth ? -1 / p : 0)),
    ),
    mistake(
      "the other scores move the true prediction too: its row of the Jacobian has no zeros",
      (yhat, truth) => yhat.map((p, j) => (j === truth ? p - 1 : 0)),
    ),
    mistake("that is a row of the Jacobian: -1 / yhat_truth is missing", (yhat, truth) =>
      yhat.map((p, j) => (j === truth ? p * (1 - p) : -p * at(yhat, truth))),
    ),
    mistake("the 1 belongs to the true class only", (yhat) => yhat.map((p) => p - 1)),
  ],
  hints: [
    "Only i = truth is left of the sum: -1 / yhat_truth times row `truth` of the Jacobian.",
    "For j = truth that is -(1 - yhat_truth); for the others yhat_truth cancels.",
  ],
};
