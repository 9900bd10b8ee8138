import type { Exercise } from "./exercise.js";

/** A mistake in dL/da, given f and y; or in what x does to the gradient of w. */
function mistake(
  says: string,
  slope: (f: number, y: number) => number,
  ofW = (gradient: number, x: number) => gradient * x,
) {
  const neuronGradient = (w: number, b: number, x: number, y: number) => {
    const gradient = slope(1 / (1 + Math.exp(-(w * x + b))), y);
    return { w: ofW(gradient, x), b: gradient };
  };
  return { says, exports: { neuronGradient } };
}

const right = (f: number, y: number) => (f - y) * f * (1 - f);

export const sigmoidNeuron: Exercise = {
  id: "sigmoid-neuron",
  title: "The gradient of one sigmoid neuron",
  lecture: "Amrita, feed forward neural networks",
  notebook: 6,
  checks: [
    { tries: "a neuron at 0", call: "neuronGradient", with: [0, 0, 2, 0] },
    { tries: "an example of the other class", call: "neuronGradient", with: [1, -1, 2, 1] },
    { tries: "a negative input", call: "neuronGradient", with: [0.5, 0.25, -3, 1], hidden: true },
    {
      tries: "any neuron and example",
      call: "neuronGradient",
      with: (random) => [
        random.uniform(-1, 1),
        random.uniform(-1, 1),
        random.uniform(1.5, 3),
        random.integer(0, 1),
      ],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("the derivative of the sigmoid, f (1 - f), is missing", (f, y) => f - y),
    mistake("the sign is turned round: (f - y), not (y - f)", (f, y) => -right(f, y)),
    mistake("with 1/2 before the square there is no factor 2", (f, y) => 2 * right(f, y)),
    mistake("the factor x of dL/dw is missing", right, (gradient) => gradient),
    mistake("the slope of the sigmoid is f (1 - f), not f alone", (f, y) => (f - y) * f),
    mistake("that is the loss's square, not its derivative: f - y comes once", (f, y) => {
      return (f - y) * right(f, y);
    }),
  ],
  hints: [
    "Compute f first; everything else is products of f, y and x.",
    "Both gradients share (f - y) * f * (1 - f); dL/dw has one factor more.",
  ],
};
