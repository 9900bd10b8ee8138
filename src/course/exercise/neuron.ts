import { numbers } from "./draw.js";
import { type Exercise, fn } from "./exercise.js";

type Numbers = readonly number[];
type Neuron = (w: Numbers, h: Numbers, b: number, g: (a: number) => number) => unknown;

const dot = (w: Numbers, h: Numbers) => w.reduce((sum, weight, i) => sum + weight * (h[i] ?? 0), 0);
const mistake = (says: string, neuron: Neuron) => ({ says, exports: { neuron } });

const square = fn("a => a * a");

export const neuron: Exercise = {
  id: "neuron",
  title: "One neuron",
  lecture: "IIT Hyderabad, lecture 23",
  notebook: 1,
  checks: [
    { tries: "two inputs", call: "neuron", with: [[2, -1], [3, 4], 1, square] },
    { tries: "a single input", call: "neuron", with: [[0.5], [-2], 3, fn("a => 2 * a")] },
    { tries: "no bias", call: "neuron", with: [[1, 1, 1], [1, 2, 4], 0, square], hidden: true },
    {
      tries: "any neuron",
      call: "neuron",
      with: (random) => [
        numbers(random, 4, 0.5, 2),
        numbers(random, 4, 0.5, 2),
        random.uniform(1, 2),
        fn("a => a * a - a"),
      ],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("the bias is added for each input: add it once, to the sum", (w, h, b, g) =>
      g(dot(w, h) + b * w.length),
    ),
    mistake("the bias is missing", (w, h, _, g) => g(dot(w, h))),
    mistake("the activation g is missing", (w, h, b) => dot(w, h) + b),
    mistake("the bias belongs inside the activation: g(w h + b)", (w, h, b, g) => g(dot(w, h)) + b),
    mistake("g comes after the sum, once, not on each product", (w, h, b, g) =>
      w.reduce((sum, weight, i) => sum + g(weight * (h[i] ?? 0)), b),
    ),
  ],
  hints: [
    "Keep the sum in a variable that starts at b.",
    "`w.reduce((sum, weight, i) => sum + weight * h[i], b)` is the pre-activation.",
  ],
};
