import type { Random } from "../../library/number/random.js";
import { drawUntil, numbers } from "./draw.js";
import type { Exercise } from "./exercise.js";

type Numbers = readonly number[];

const mistake = (says: string, svmLoss: (s: Numbers, truth: number, delta: number) => unknown) => ({
  says,
  exports: { svmLoss },
});

/** What the classes add, by their margin s_j - s_truth. */
const total = (s: Numbers, truth: number, term: (margin: number, isTruth: boolean) => number) =>
  s.reduce((sum, score, j) => sum + term(score - (s[truth] ?? 0), j === truth), 0);

/** Scores of which two at least come too close to the true class's, and one does not. */
function someScores(random: Random) {
  return drawUntil(
    () => [numbers(random, 6, -9, 9), random.integer(0, 5), random.uniform(5, 9)] as const,
    ([scores, truth, delta]) => {
      const others = scores.filter((_, j) => j !== truth);
      const close = others.filter((score) => score - (scores[truth] ?? 0) + delta > 0);
      return close.length >= 2 && close.length < others.length;
    },
  );
}

export const svmLoss: Exercise = {
  id: "svm-loss",
  title: "The multiclass SVM loss",
  lecture: "IIIT Allahabad, neural networks",
  notebook: 7,
  checks: [
    { tries: "three classes", call: "svmLoss", with: [[3, 5, 1], 0, 1] },
    { tries: "two classes that are too close", call: "svmLoss", with: [[2, 4, 3.5], 1, 3] },
    { tries: "every margin is kept", call: "svmLoss", with: [[9, 1, 2], 0, 1], hidden: true },
    { tries: "another margin", call: "svmLoss", with: [[1, 1, 1, 1], 3, 10], hidden: true },
    {
      tries: "any scores",
      call: "svmLoss",
      with: someScores,
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("the true class is left out of the sum: it would add delta", (s, truth, delta) =>
      total(s, truth, (margin) => Math.max(0, margin + delta)),
    ),
    mistake("the sign is turned round: s_j - s_truth", (s, truth, delta) =>
      total(s, truth, (margin, own) => (own ? 0 : Math.max(0, -margin + delta))),
    ),
    mistake("the margin is delta, whatever it is, and not 1", (s, truth) =>
      total(s, truth, (margin, own) => (own ? 0 : Math.max(0, margin + 1))),
    ),
    mistake("max(0, ...) is missing: a margin that is kept adds nothing", (s, truth, delta) =>
      total(s, truth, (margin, own) => (own ? 0 : margin + delta)),
    ),
    mistake("all classes add up: that is only the worst one", (s, truth, delta) =>
      Math.max(0, ...s.flatMap((x, j) => (j === truth ? [] : [x - (s[truth] ?? 0) + delta]))),
    ),
  ],
  hints: [
    "Go through all classes and skip j === truth.",
    "Each other class adds Math.max(0, scores[j] - scores[truth] + delta).",
  ],
};
