import type { Exercise } from "./exercise.js";

type Rate = (factor: number, c: number) => unknown;

const mistake = (says: string, learningRateFor: Rate) => ({ says, exports: { learningRateFor } });

export const learningRate: Exercise = {
  id: "learning-rate",
  title: "A learning rate made to measure",
  lecture: "IIT Hyderabad, lecture 23",
  notebook: 2,
  checks: [
    { tries: "halving on x²", call: "learningRateFor", with: [0.5, 1] },
    { tries: "a quarter left on 3x²", call: "learningRateFor", with: [0.25, 3] },
    { tries: "at the minimum in one step", call: "learningRateFor", with: [0, 0.5], hidden: true },
    { tries: "swinging for ever", call: "learningRateFor", with: [-1, 2], hidden: true },
    {
      tries: "any factor on any parabola",
      call: "learningRateFor",
      with: (random) => [random.uniform(-0.9, 0.9), random.uniform(1.5, 4)],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("c is missing: the slope of c x² is 2 c x", (factor) => (1 - factor) / 2),
    mistake("the slope of c x² is 2 c x: the 2 is missing", (factor, c) => (1 - factor) / c),
    mistake("solve 1 - 2 c rate = factor: the sign of factor is turned round", (factor, c) => {
      return (1 + factor) / (2 * c);
    }),
    mistake("that is the factor of a rate; the rate of a factor is wanted", (factor, c) => {
      return 1 - 2 * c * factor;
    }),
    mistake("divide by 2 c, don't multiply", (factor, c) => (1 - factor) * 2 * c),
  ],
  hints: [
    "Write 1 - 2 c rate = factor and solve for rate, on paper.",
    "2 c rate = 1 - factor. Divide by 2 c.",
  ],
};
