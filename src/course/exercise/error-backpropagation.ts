import type { Random } from "../../library/number/random.js";
import { oneHot, rows } from "./draw.js";
import type { Argument, Exercise } from "./exercise.js";

type Numbers = readonly number[];

/** What a mistake replaces: an output's error, a hidden neuron's slope, or what is sent back. */
interface Parts {
  output(o: number, t: number): number;
  slope(h: number): number;
  back(W: readonly Numbers[], delta: Numbers, j: number): number;
}

const at = (values: Numbers | undefined, i: number) => values?.[i] ?? 0;
const right: Parts = {
  output: (o, t) => (t - o) * o * (1 - o),
  slope: (h) => h * (1 - h),
  back: (W, delta, j) => W.reduce((sum, row, k) => sum + at(row, j) * at(delta, k), 0),
};

function mistake(says: string, wrong: Partial<Parts>) {
  const parts = { ...right, ...wrong };
  const errors = (W: readonly Numbers[], h: Numbers, o: Numbers, t: Numbers) => {
    const output = o.map((value, k) => parts.output(value, at(t, k)));
    const hidden = h.map((value, j) => parts.slope(value) * parts.back(W, output, j));
    return { output, hidden };
  };
  return { says, exports: { errors } };
}

function someNetwork(random: Random): Argument[] {
  const activations = (count: number) =>
    Array.from({ length: count }, () => random.uniform(0.1, 0.9));
  return [rows(random, 3, 4), activations(4), activations(3), oneHot(random, 3)];
}

export const errorBackpropagation: Exercise = {
  id: "error-backpropagation",
  title: "Error back-propagation",
  lecture: "Back propagation, training neural networks",
  notebook: 9,
  checks: [
    {
      tries: "one output, two hidden neurons",
      call: "errors",
      with: [[[2, -4]], [0.5, 0.5], [0.5], [1]],
    },
    {
      tries: "two outputs, one hidden neuron",
      call: "errors",
      with: [[[1], [3]], [0.8], [0.6, 0.25], [1, 0]],
    },
    {
      tries: "outputs that are right already",
      call: "errors",
      with: [[[1, 2]], [0.3, 0.6], [1], [1]],
      hidden: true,
    },
    { tries: "any network", call: "errors", with: someNetwork, hidden: true, points: 2 },
  ],
  mistakes: [
    mistake("the error of an output is target minus output, t - o", {
      output: (o, t) => (o - t) * o * (1 - o),
    }),
    mistake("the slope o (1 - o) of the output is missing", { output: (o, t) => t - o }),
    mistake("the slope h (1 - h) of the hidden neuron is missing", { slope: () => 1 }),
    mistake("a hidden neuron's error adds up over all outputs: += and not =", {
      back: (W, delta, j) => at(W.at(-1), j) * at(delta, delta.length - 1),
    }),
    mistake("errors go back through the weights: W[k][j] is missing", {
      back: (_, delta) => delta.reduce((sum, error) => sum + error, 0),
    }),
  ],
  hints: [
    "Compute all output errors first; the hidden ones are made of them.",
    "For hidden neuron j add up W[k][j] * output[k] over k, and multiply by h[j] * (1 - h[j]).",
  ],
};
