import { type Exercise, fn } from "./exercise.js";

type Derivative = (f: (x: number) => number, x: number, h: number) => unknown;

const mistake = (says: string, numericalDerivative: Derivative) => ({
  says,
  exports: { numericalDerivative },
});

export const numericalDerivative: Exercise = {
  id: "numerical-derivative",
  title: "The derivative of any function",
  lecture: "IIIT Allahabad, neural networks",
  notebook: 5,
  checks: [
    {
      tries: "the slope of x³ at 2",
      call: "numericalDerivative",
      with: [fn("x => x ** 3"), 2, 0.1],
    },
    { tries: "a falling line", call: "numericalDerivative", with: [fn("x => 7 - 3 * x"), 5, 0.5] },
    {
      tries: "a function with a curve at 0",
      call: "numericalDerivative",
      with: [fn("x => Math.exp(2 * x)"), 0, 0.2],
      hidden: true,
    },
    {
      tries: "any place and any step",
      call: "numericalDerivative",
      with: (random) => [
        fn("x => x ** 3 - 2 * x ** 2 + Math.sin(x)"),
        random.uniform(-3, 3),
        random.uniform(0.1, 0.4),
      ],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake(
      "that is the one-sided difference: look to the left of x as well",
      (f, x, h) => (f(x + h) - f(x)) / h,
    ),
    mistake("x + h and x - h are 2 h apart: divide by 2 h", (f, x, h) => (f(x + h) - f(x - h)) / h),
    mistake(
      "the sign is turned round: subtract the left value from the right one",
      (f, x, h) => (f(x - h) - f(x + h)) / (2 * h),
    ),
    mistake(
      "that multiplies by h: put 2 * h in brackets",
      (f, x, h) => ((f(x + h) - f(x - h)) / 2) * h,
    ),
    mistake("that is how far f rises: divide by how far x goes", (f, x, h) => f(x + h) - f(x - h)),
  ],
  hints: [
    "You need f at two places: x + h and x - h.",
    "Divide the difference of the two values by the distance between the two places.",
  ],
};
