import { numbers } from "./draw.js";
import type { Exercise } from "./exercise.js";

type Numbers = readonly number[];

/** The direction along a gradient or against it, divided by a length of some kind. */
function mistake(says: string, length: (gradient: Numbers) => number, sign = -1) {
  const steepestDirection = (gradient: Numbers) => {
    const divisor = length(gradient);
    return gradient.map((g) => (divisor === 0 ? 0 : (sign * g) / divisor));
  };
  return { says, exports: { steepestDirection } };
}

export const steepestDirection: Exercise = {
  id: "steepest-direction",
  title: "The best direction",
  lecture: "IIT Hyderabad, lecture 23",
  notebook: 3,
  checks: [
    { tries: "a gradient of length 5", call: "steepestDirection", with: [[3, 4]] },
    { tries: "one weight only", call: "steepestDirection", with: [[-0.2]] },
    { tries: "a flat place", call: "steepestDirection", with: [[0, 0, 0]], hidden: true },
    {
      tries: "any gradient",
      call: "steepestDirection",
      with: (random) => [numbers(random, random.integer(4, 6), 0.5, 3)],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("that is the way up: turn the sign round", (g) => Math.hypot(...g), 1),
    mistake("its length is not 1 yet: divide by the length of the gradient", () => 1),
    mistake("the root is missing from the length", (g) => g.reduce((sum, x) => sum + x * x, 0)),
    mistake("the length is the root of the sum of squares, not a sum", (g) => {
      return g.reduce((sum, x) => sum + Math.abs(x), 0);
    }),
    mistake("the length is the root of the sum of squares, not the largest entry", (g) => {
      return Math.max(...g.map(Math.abs));
    }),
  ],
  hints: [
    "Compute the length first; `Math.hypot(...gradient)` is the root of the sum of squares.",
    "Then `gradient.map((g) => -g / length)`, and zeros where the length is 0.",
  ],
};
