import type { Random } from "../../library/number/random.js";
import { drawUntil, numbers, rows } from "./draw.js";
import type { Argument, Exercise } from "./exercise.js";

type Numbers = readonly number[];

/** What a mistake replaces: when a margin is violated, and how often x counts in a row. */
interface Rule {
  violates(margin: number, delta: number): boolean;
  truth(violations: number): number;
  other(violation: boolean, margin: number): number;
}

const right: Rule = {
  violates: (margin, delta) => margin + delta > 0,
  truth: (violations) => -violations,
  other: (violation) => (violation ? 1 : 0),
};

function mistake(says: string, wrong: Partial<Rule>) {
  const rule = { ...right, ...wrong };
  const svmGradient = (W: readonly Numbers[], x: Numbers, truth: number, delta: number) => {
    const scores = W.map((row) => row.reduce((sum, w, i) => sum + w * (x[i] ?? 0), 0));
    const margins = scores.map((score) => score - (scores[truth] ?? 0));
    const violates = margins.map((margin, j) => j !== truth && rule.violates(margin, delta));
    const times = margins.map((margin, j) =>
      j === truth
        ? rule.truth(violates.filter(Boolean).length)
        : rule.other(violates[j] === true, margin),
    );
    return times.map((count) => x.map((input) => count * input));
  };
  return { says, exports: { svmGradient } };
}

/** Scores of which some beat the true class's, some only come too close, and some do neither. */
function someExample(random: Random): readonly Argument[] {
  return drawUntil(
    () =>
      [
        rows(random, 5, 3),
        numbers(random, 3, 0.5, 3),
        random.integer(0, 4),
        random.integer(4, 8),
      ] as const,
    ([W, x, truth, delta]) => {
      const scores = W.map((row) => row.reduce((sum, w, i) => sum + w * (x[i] ?? 0), 0));
      const margins = scores
        .map((score) => score - (scores[truth] ?? 0))
        .filter((_, j) => j !== truth);
      const far = margins.some((margin) => margin + delta < 0);
      return far && margins.some((it) => it > 0) && margins.some((it) => it < 0 && it + delta > 0);
    },
  );
}

const identity = [
  [1, 0],
  [0, 1],
  [0, 0],
];

export const svmGradient: Exercise = {
  id: "svm-gradient",
  title: "The gradient of the SVM loss",
  lecture: "IIIT Allahabad, neural networks",
  notebook: 7,
  checks: [
    { tries: "one class in the way", call: "svmGradient", with: [identity, [2, 3], 0, 1] },
    { tries: "two classes in the way", call: "svmGradient", with: [identity, [2, 3], 2, 1] },
    {
      tries: "nothing in the way",
      call: "svmGradient",
      with: [identity, [9, 1], 0, 1],
      hidden: true,
    },
    {
      tries: "a wide margin",
      call: "svmGradient",
      with: [identity, [2, 3], 0, 10],
      hidden: true,
    },
    {
      tries: "any weights",
      call: "svmGradient",
      with: someExample,
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("the row of the true class counts every violation, with a minus", {
      truth: (violations) => (violations > 0 ? -1 : 0),
    }),
    mistake("the row of the true class is missing", { truth: () => 0 }),
    mistake("the sign of the true class's row is turned round", {
      truth: (violations) => violations,
    }),
    mistake("delta is missing in the comparison", { violates: (margin) => margin > 0 }),
    mistake("a row counts x once, not times its margin", {
      other: (violation, margin) => (violation ? margin : 0),
    }),
    mistake("all other rows got x: only those that violate their margin do", { other: () => 1 }),
  ],
  hints: [
    "First the scores, then for each class whether it violates its margin, then the rows.",
    "The row of truth is x times minus the number of violations; other rows are x or zeros.",
  ],
};
