import type { Random } from "../../library/number/random.js";
import { numbers, rows } from "./draw.js";
import type { Exercise } from "./exercise.js";

type Numbers = readonly number[];

const scoresOf = (W: readonly Numbers[], x: Numbers) =>
  W.map((w) => w.reduce((sum, weight, i) => sum + weight * (x[i] ?? 0), 0));

const mistake = (
  says: string,
  choose: (scores: number[], W: readonly Numbers[], x: Numbers) => unknown,
) => ({
  says,
  exports: {
    predictClass: (W: readonly Numbers[], x: Numbers) => choose(scoresOf(W, x), W, x),
  },
});

/** Scores whose highest is the one wanted: its row is the example itself, ten times as long. */
function wonBy(winner: number, classes: number) {
  return (random: Random) => {
    const x = numbers(random, 3, 1, 3);
    const W = rows(random, classes, 3, -1, 1);
    return [W.map((row, j) => (j === winner ? x.map((value) => 10 * value) : row)), x];
  };
}

export const predictClass: Exercise = {
  id: "predict-class",
  title: "The class with the highest score",
  lecture: "IIIT Allahabad, neural networks",
  notebook: 7,
  checks: [
    {
      tries: "three classes",
      call: "predictClass",
      with: [
        [
          [1, 0],
          [0, 1],
          [-1, -1],
        ],
        [2, 3],
      ],
    },
    {
      tries: "the first wins",
      call: "predictClass",
      with: [
        [
          [1, 1],
          [0, 0],
        ],
        [1, 1],
      ],
    },
    {
      tries: "all scores negative",
      call: "predictClass",
      with: [[[-4], [-5], [-1], [-2]], [3]],
      hidden: true,
    },
    {
      tries: "two that are equal",
      call: "predictClass",
      with: [[[0], [1], [0], [2], [1], [2]], [1]],
      hidden: true,
    },
    { tries: "many classes", call: "predictClass", with: wonBy(6, 8), hidden: true },
    { tries: "many more", call: "predictClass", with: wonBy(9, 12), hidden: true },
  ],
  mistakes: [
    mistake("that is the highest score: return the index of its class", (s) => Math.max(...s)),
    mistake("that is the lowest score's class", (s) => s.indexOf(Math.min(...s))),
    mistake("classes count from 0", (s) => s.indexOf(Math.max(...s)) + 1),
    mistake("of equal scores the first one wins", (s) => s.lastIndexOf(Math.max(...s))),
    mistake("the highest score may be negative: don't begin the search at 0", (s) =>
      s.reduce((best, score, j) => (score > Math.max(0, s[best] ?? 0) ? j : best), 0),
    ),
  ],
  hints: [
    "First all scores, `W.map(...)`; then look for the highest.",
    "`scores.indexOf(Math.max(...scores))` finds the first highest.",
  ],
};
