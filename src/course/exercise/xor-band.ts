import type { Exercise } from "./exercise.js";

const threshold = (a: number) => (a >= 0 ? 1 : 0);

/** What a mistake replaces: one of the three neurons. */
interface Neurons {
  first(sum: number, low: number): number;
  second(sum: number, high: number): number;
  output(h1: number, h2: number): number;
}

const right: Neurons = {
  first: (sum, low) => threshold(sum - low),
  second: (sum, high) => threshold(high - sum),
  output: (h1, h2) => threshold(h1 + h2 - 1.5),
};

function mistake(says: string, wrong: Partial<Neurons>) {
  const neurons = { ...right, ...wrong };
  const band = (low: number, high: number) => (x1: number, x2: number) => {
    const [h1, h2] = [neurons.first(x1 + x2, low), neurons.second(x1 + x2, high)];
    return [h1, h2, neurons.output(h1, h2)];
  };
  return { says, exports: { band } };
}

const corners = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

export const xorBand: Exercise = {
  id: "xor-band",
  title: "XOR, as a band between two lines",
  lecture: "IIIT Allahabad, neural networks",
  notebook: 10,
  checks: [
    { tries: "XOR", call: "band", with: [0.5, 1.5], thenCall: corners },
    {
      tries: "a band further out",
      call: "band",
      with: [2, 3],
      thenCall: [
        [1, 0.5],
        [1, 1.5],
        [3, 1],
      ],
    },
    {
      tries: "on the lines themselves",
      call: "band",
      with: [1, 2],
      thenCall: [
        [0.5, 0.5],
        [1, 1],
        [0.5, 0],
        [2, 2],
      ],
      hidden: true,
      points: 2,
    },
    {
      tries: "any band",
      call: "band",
      with: (random) => [random.uniform(-2, -1), random.uniform(1, 2)],
      thenCall: [
        [0, 0],
        [3, 3],
        [-3, -3],
        [0.5, -0.5],
        [4, -1],
      ],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("h2 says the opposite: its weights are -1 and its bias is +high", {
      second: (sum, high) => threshold(sum - high),
    }),
    mistake("the sign of the first bias is turned round: it is -low", {
      first: (sum, low) => threshold(sum + low),
    }),
    mistake("the output is 1 where one of them is: AND needs a bias between -1 and -2", {
      output: (h1, h2) => threshold(h1 + h2 - 0.5),
    }),
    mistake("on its line, where the sum is 0, a neuron answers 1", {
      first: (sum, low) => (sum > low ? 1 : 0),
      second: (sum, high) => (sum < high ? 1 : 0),
    }),
    mistake("threshold is missing: each neuron answers 0 or 1", {
      first: (sum, low) => sum - low,
      second: (sum, high) => high - sum,
    }),
  ],
  hints: [
    "x1 + x2 >= low is the same as x1 + x2 - low >= 0: weights 1 and 1, bias -low.",
    "x1 + x2 <= high is -x1 - x2 + high >= 0. For AND, h1 + h2 - 1.5 >= 0.",
  ],
};
