import { numbers } from "./draw.js";
import type { Exercise } from "./exercise.js";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mistake = (says: string, softmax: (a: number[]) => unknown) => ({
  says,
  exports: { softmax },
});

function stable(a: readonly number[], power = Math.exp): number[] {
  const powers = a.map((value) => power(value - Math.max(...a)));
  return powers.map((value) => value / sum(powers));
}

export const softmax: Exercise = {
  id: "softmax",
  title: "Softmax that does not overflow",
  lecture: "CS7015, lecture 4",
  notebook: 4,
  checks: [
    { tries: "two numbers", call: "softmax", with: [[0, Math.log(3)]] },
    { tries: "equal numbers", call: "softmax", with: [[2, 2, 2, 2]] },
    { tries: "large numbers", call: "softmax", with: [[1000, 1001]] },
    { tries: "a single number", call: "softmax", with: [[-4]], hidden: true },
    {
      tries: "very negative numbers",
      call: "softmax",
      with: [[-2000, -2001, -1999]],
      hidden: true,
    },
    {
      tries: "any numbers",
      call: "softmax",
      with: (random) => [numbers(random, random.integer(5, 7))],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("exponentials overflow, subtract the maximum first", (a) => {
      const powers = a.map(Math.exp);
      return powers.map((power) => power / sum(powers));
    }),
    mistake("the powers are not divided by their sum", (a) =>
      a.map((value) => Math.exp(value - Math.max(...a))),
    ),
    mistake("the exponentials are missing: those are only shares of the sum", (a) =>
      a.map((value) => value / sum(a)),
    ),
    mistake("powers of 2 were taken: use Math.exp", (a) => stable(a, (value) => 2 ** value)),
    mistake("the sign of the exponent is turned round", (a) => stable(a.map((value) => -value))),
  ],
  hints: [
    "Three steps: shift by the maximum, take Math.exp of each, divide each by their sum.",
    "`Math.max(...a)` is the largest entry of an array; subtract it inside `Math.exp(...)`.",
  ],
};
