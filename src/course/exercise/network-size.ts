import type { Exercise } from "./exercise.js";

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
const between = (layers: readonly number[]) =>
  sum(layers.slice(1).map((width, i) => width * (layers[i] ?? 0)));

/** Counts the network, with some counts replaced. */
function size(layers: readonly number[], wrong: Record<string, number> = {}) {
  const counts = {
    neurons: sum(layers.slice(1)),
    weights: between(layers),
    biases: sum(layers.slice(1)),
    depth: layers.length - 1,
    ...wrong,
  };
  return { parameters: counts.weights + counts.biases, ...counts, ...wrong };
}

const mistake = (says: string, sizeOf: (layers: number[]) => unknown) => ({
  says,
  exports: { sizeOf },
});

export const networkSize: Exercise = {
  id: "network-size",
  title: "How big is a network?",
  lecture: "IIIT Allahabad, neural networks",
  notebook: 10,
  checks: [
    { tries: "the first network of the lecture", call: "sizeOf", with: [[3, 4, 2]] },
    { tries: "the second network of the lecture", call: "sizeOf", with: [[3, 4, 4, 1]] },
    { tries: "a single layer", call: "sizeOf", with: [[2, 1]], hidden: true },
    {
      tries: "a network for 28 x 28 images",
      call: "sizeOf",
      with: [[784, 128, 10]],
      hidden: true,
    },
    {
      tries: "a network of any shape",
      call: "sizeOf",
      with: (random) => [Array.from({ length: random.integer(4, 6) }, () => random.integer(2, 30))],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("inputs are counted as neurons: they compute nothing, leave them out", (layers) =>
      size(layers, { neurons: sum(layers) }),
    ),
    mistake("inputs were given biases: only neurons have one", (layers) =>
      size(layers, { biases: sum(layers) }),
    ),
    mistake("inputs are counted among neurons and biases: leave them out of both", (layers) =>
      size(layers, { neurons: sum(layers), biases: sum(layers) }),
    ),
    mistake("parameters are weights and biases together", (layers) =>
      size(layers, { parameters: between(layers) }),
    ),
    mistake("depth leaves out the input layer", (layers) => size(layers, { depth: layers.length })),
    mistake("depth counts the output layer too", (layers) =>
      size(layers, { depth: layers.length - 2 }),
    ),
    mistake("weights multiply neighbouring widths, m * n, and add up", (layers) =>
      size(layers, { weights: sum(layers.slice(1).map((width, i) => width + (layers[i] ?? 0))) }),
    ),
  ],
  hints: [
    "Only layers after the first have neurons; each of those has one bias.",
    "Go through the layers from index 1: `layers[i - 1] * layers[i]` weights end in layer i.",
    "The depth is `layers.length - 1`; parameters are `weights + biases`.",
  ],
};
