import { numbers, rows } from "./draw.js";
import { type Exercise, fn } from "./exercise.js";

type Numbers = readonly number[];
type Forward = (W: readonly Numbers[], b: Numbers, h: Numbers, g: (a: number) => number) => unknown;

const at = (values: Numbers | undefined, i: number) => values?.[i] ?? 0;
const dot = (row: Numbers, h: Numbers) =>
  row.reduce((sum, weight, j) => sum + weight * at(h, j), 0);
const mistake = (says: string, denseForward: Forward) => ({ says, exports: { denseForward } });

const double = fn("a => 2 * a");
const sigmoid = fn("a => 1 / (1 + Math.exp(-a))", "sigmoid");

export const denseForward: Exercise = {
  id: "dense-forward",
  title: "One dense layer, forward",
  lecture: "CS7015, lecture 4",
  notebook: 1,
  checks: [
    {
      tries: "two neurons with two inputs",
      call: "denseForward",
      with: [
        [
          [1, 2],
          [3, 4],
        ],
        [10, 20],
        [1, -1],
        double,
      ],
    },
    {
      tries: "more inputs than neurons, with a sigmoid",
      call: "denseForward",
      with: [[[0.5, -1, 2]], [0.1], [1, 0, -0.5], sigmoid],
    },
    {
      tries: "more neurons than inputs",
      call: "denseForward",
      with: [[[1], [2], [-3]], [0, 1, -1], [2], fn("Math.tanh")],
      hidden: true,
    },
    {
      tries: "any layer",
      call: "denseForward",
      with: (random) => {
        const [inputs, outputs] = [random.integer(3, 5), random.integer(2, 4)];
        const W = rows(random, outputs, inputs);
        return [W, numbers(random, outputs), numbers(random, inputs), fn("a => a * a - a")];
      },
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("the bias is missing", (W, _, h, g) => W.map((row) => g(dot(row, h)))),
    mistake("the bias belongs inside the activation: g(W h + b)", (W, b, h, g) =>
      W.map((row, i) => g(dot(row, h)) + at(b, i)),
    ),
    mistake("the activation g is missing", (W, b, h) => W.map((row, i) => dot(row, h) + at(b, i))),
    mistake("the bias is added for each input: add it once, to the sum", (W, b, h, g) =>
      W.map((row, i) => g(dot(row, h) + at(b, i) * h.length)),
    ),
    mistake("W is used transposed: a row of W belongs to a receiving neuron", (W, b, h, g) =>
      W.map((_, i) => g(h.reduce((sum, value, j) => sum + value * at(W[j], i), at(b, i)))),
    ),
    mistake("= for +=: only the last input is left", (W, b, h, g) =>
      W.map((row, i) => g(at(row, row.length - 1) * at(h, h.length - 1) + at(b, i))),
    ),
  ],
  hints: [
    "One output for each row of W: `W.map((row, i) => ...)`.",
    "Start a sum at b[i], add row[j] * h[j] for every j, and apply g to the sum.",
  ],
};
