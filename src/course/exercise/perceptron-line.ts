import { numbers } from "./draw.js";
import type { Exercise } from "./exercise.js";

type Line = (w1: number, w2: number, b: number, x1: number) => unknown;

const mistake = (says: string, line: Line) => ({
  says,
  exports: {
    lineAt: ([w1 = 0, w2 = 1]: readonly number[], b: number, x1: number) => line(w1, w2, b, x1),
  },
});

export const perceptronLine: Exercise = {
  id: "perceptron-line",
  title: "The line of a perceptron",
  lecture: "IIIT Allahabad, neural networks",
  notebook: 6,
  checks: [
    { tries: "a falling line", call: "lineAt", with: [[1, 2], -4, 2] },
    { tries: "a rising line", call: "lineAt", with: [[-3, 2], 1, 1.5] },
    { tries: "a line through the origin", call: "lineAt", with: [[2, 4], 0, 3], hidden: true },
    {
      tries: "any line",
      call: "lineAt",
      with: (random) => [numbers(random, 2, 1.2, 3), random.uniform(1.5, 3), random.uniform(1, 3)],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("the sign is turned round: bring w_1 x_1 + b to the other side", (w1, w2, b, x1) => {
      return (w1 * x1 + b) / w2;
    }),
    mistake("the bias is missing", (w1, w2, _, x1) => -(w1 * x1) / w2),
    mistake("both terms change sides: b needs a minus as well", (w1, w2, b, x1) => {
      return (-w1 * x1 + b) / w2;
    }),
    mistake("divide by w_2, the weight of x_2", (w1, _, b, x1) => -(w1 * x1 + b)),
    mistake("the two weights are exchanged", (w1, w2, b, x1) => -(w2 * x1 + b) / w1),
  ],
  hints: [
    "Solve w_1 x_1 + w_2 x_2 + b = 0 for x_2 on paper.",
    "w_2 x_2 = -(w_1 x_1 + b). Divide by w_2.",
  ],
};
