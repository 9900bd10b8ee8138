import type { Random } from "../../library/number/random.js";
import type { Exercise } from "./exercise.js";

type Numbers = readonly number[];

const mistake = (says: string, crossEntropy: (y: Numbers, yhat: Numbers) => unknown) => ({
  says,
  exports: { crossEntropy },
});

/** The sum of what each class adds; classes that the truth leaves out add nothing. */
const total = (y: Numbers, yhat: Numbers, term: (truth: number, predicted: number) => number) =>
  y.reduce((sum, truth, c) => (truth === 0 ? sum : sum + term(truth, yhat[c] ?? Number.NaN)), 0);

function distribution(random: Random, count: number): number[] {
  const parts = Array.from({ length: count }, () => random.integer(1, 9));
  const sum = parts.reduce((all, part) => all + part, 0);
  return parts.map((part) => part / sum);
}

export const crossEntropy: Exercise = {
  id: "cross-entropy",
  title: "Cross-entropy",
  lecture: "CS7015, lecture 4",
  notebook: 4,
  checks: [
    {
      tries: "two classes",
      call: "crossEntropy",
      with: [
        [0, 1],
        [0.5, 0.5],
      ],
    },
    {
      tries: "a prediction that is rather sure",
      call: "crossEntropy",
      with: [
        [1, 0, 0],
        [0.8, 0.15, 0.05],
      ],
    },
    {
      tries: "a class that is impossible in both",
      call: "crossEntropy",
      with: [
        [1, 0, 0],
        [0.75, 0.25, 0],
      ],
    },
    {
      tries: "a truth that is no certainty",
      call: "crossEntropy",
      with: [
        [0.5, 0.25, 0.25],
        [0.2, 0.3, 0.5],
      ],
      hidden: true,
    },
    {
      tries: "any two distributions",
      call: "crossEntropy",
      with: (random) => [distribution(random, 5), distribution(random, 5)],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("the minus sign is missing", (y, yhat) => total(y, yhat, (t, p) => t * Math.log(p))),
    mistake(
      "0 * log 0 is NaN: leave out the classes with y_c = 0",
      (y, yhat) => -y.reduce((sum, truth, c) => sum + truth * Math.log(yhat[c] ?? 0), 0),
    ),
    mistake(
      "truth and prediction are swapped: the logarithm goes round the prediction, as in erratum E30",
      (y, yhat) => -y.reduce((sum, truth, c) => sum + (yhat[c] ?? 0) * Math.log(truth), 0),
    ),
    mistake(
      "the natural logarithm is meant: Math.log",
      (y, yhat) => -total(y, yhat, (t, p) => t * Math.log2(p)),
    ),
    mistake(
      "there is no division by the number of classes",
      (y, yhat) => -total(y, yhat, (t, p) => t * Math.log(p)) / y.length,
    ),
    mistake(
      "the weights y_c are missing before the logarithms",
      (y, yhat) => -total(y, yhat, (_, p) => Math.log(p)),
    ),
  ],
  hints: [
    "Go through the classes and add up y[c] * Math.log(yhat[c]).",
    "Skip a class where y[c] is 0, and turn the sign round at the end.",
  ],
};
