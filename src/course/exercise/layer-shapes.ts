import type { Exercise } from "./exercise.js";

type Shapes = (widths: readonly number[]) => unknown;

const mistake = (says: string, layerShapes: Shapes) => ({ says, exports: { layerShapes } });

export const layerShapes: Exercise = {
  id: "layer-shapes",
  title: "The shapes of all weight matrices",
  lecture: "CS7015, lecture 4",
  notebook: 1,
  checks: [
    { tries: "one hidden layer", call: "layerShapes", with: [[3, 4, 2]] },
    { tries: "two hidden layers", call: "layerShapes", with: [[3, 10, 100, 1]] },
    { tries: "no hidden layer", call: "layerShapes", with: [[5, 2]], hidden: true },
    {
      tries: "any network",
      call: "layerShapes",
      with: (random) => [Array.from({ length: random.integer(5, 7) }, () => random.integer(2, 40))],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("transposed: a row belongs to the neuron that receives", (widths) =>
      widths.slice(1).map((width, i) => [widths[i], width]),
    ),
    mistake("the inputs compute nothing and have no matrix", (widths) =>
      widths.map((width, i) => [width, widths[i - 1] ?? width]),
    ),
    mistake("the last layer has a matrix as well", (widths) =>
      widths.slice(1, -1).map((width, i) => [width, widths[i]]),
    ),
    mistake(
      "square only where both layers are equally wide: columns are the units that send",
      (widths) => widths.slice(1).map((width) => [width, width]),
    ),
  ],
  hints: [
    "There is one matrix fewer than there are widths.",
    "`widths.slice(1).map((width, i) => ...)`: widths[i] is then the layer before.",
  ],
};
