import type { Exercise } from "./exercise.js";

type Scale = (inputs: number, outputs: number, rule: string) => number;

const right: Scale = (inputs, outputs, rule) =>
  Math.sqrt(2 / (rule === "he" ? inputs : inputs + outputs));

const mistake = (says: string, scale: Scale, of = (layers: readonly number[]) => layers) => {
  const weightScales = (layers: readonly number[], rule: string) =>
    of(layers)
      .slice(1)
      .map((outputs, i) => scale(of(layers)[i] ?? 0, outputs, rule));
  return { says, exports: { weightScales } };
};

export const initialWeights: Exercise = {
  id: "initial-weights",
  title: "How large should the first weights be?",
  lecture: "Amrita, feed forward neural networks",
  notebook: 11,
  checks: [
    { tries: "He's rule", call: "weightScales", with: [[8, 2, 6], "he"] },
    { tries: "Xavier's rule", call: "weightScales", with: [[8, 2, 6], "xavier"] },
    { tries: "a single layer", call: "weightScales", with: [[50, 3], "he"], hidden: true },
    {
      tries: "a deep network, He",
      call: "weightScales",
      with: (random) => [Array.from({ length: 5 }, () => random.integer(2, 90)), "he"],
      hidden: true,
    },
    {
      tries: "a deep network, Xavier",
      call: "weightScales",
      with: (random) => [Array.from({ length: 5 }, () => random.integer(2, 90)), "xavier"],
      hidden: true,
    },
  ],
  mistakes: [
    mistake("that is the variance: take its square root", (...values) => right(...values) ** 2),
    mistake("He counts the inputs of a layer, not its outputs", (inputs, outputs, rule) =>
      right(rule === "he" ? outputs : inputs, rule === "he" ? inputs : outputs, rule),
    ),
    mistake("the two rules are swapped", (inputs, outputs, rule) =>
      right(inputs, outputs, rule === "he" ? "xavier" : "he"),
    ),
    mistake("there is a 2 above the line, not a 1", (...values) => right(...values) / Math.SQRT2),
    mistake("one number for each layer of weights: the last layer is missing", right, (layers) =>
      layers.slice(0, -1),
    ),
  ],
  hints: [
    "The weights of layer i lead from layers[i - 1] inputs to layers[i] outputs.",
    "`layers.slice(1).map((outputs, i) => ...)`: layers[i] is then the number of inputs.",
  ],
};
