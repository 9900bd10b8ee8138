import type { Random } from "../../library/number/random.js";
import type { Exercise } from "./exercise.js";

/** A mistake in one entry, given both probabilities. */
const mistake = (says: string, entry: (out: number, other: number, same: boolean) => number) => ({
  says,
  exports: {
    softmaxJacobian: (yhat: readonly number[]) =>
      yhat.map((out, i) => yhat.map((other, j) => entry(out, other, i === j))),
  },
});

function probabilities(random: Random, count: number): number[] {
  const parts = Array.from({ length: count }, () => random.uniform(0.1, 1));
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}

export const softmaxJacobian: Exercise = {
  id: "softmax-jacobian",
  title: "The derivatives of softmax",
  lecture: "Amrita, feed forward neural networks",
  notebook: 4,
  checks: [
    { tries: "two outputs", call: "softmaxJacobian", with: [[0.2, 0.8]] },
    { tries: "three outputs", call: "softmaxJacobian", with: [[0.5, 0.3, 0.2]] },
    { tries: "a single output", call: "softmaxJacobian", with: [[1]], hidden: true },
    {
      tries: "any probabilities",
      call: "softmaxJacobian",
      with: (random) => [probabilities(random, 4)],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("the cross terms are missing: each input moves every output", (out, _, same) =>
      same ? out * (1 - out) : 0,
    ),
    mistake(
      "the cross terms have a minus sign: one output grows at the cost of others",
      (a, b, same) => (same ? a * (1 - a) : a * b),
    ),
    mistake("on the diagonal it is yhat_i (1 - yhat_i), not -yhat_i squared", (a, b) => -a * b),
    mistake(
      "there is no input a in it: the slide's (-a_2j) is erratum E14, and so is the minus",
      (out, other, same) => (same ? -out * (1 - out) : out * other),
    ),
  ],
  hints: [
    "Two nested maps over yhat: one for the row i, one for the column j.",
    "Each entry is yhat[i] * ((i === j ? 1 : 0) - yhat[j]).",
  ],
};
