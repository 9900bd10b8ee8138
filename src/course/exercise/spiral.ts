import type { Random } from "../../library/number/random.js";
import { numbers, rows } from "./draw.js";
import type { Argument, Exercise } from "./exercise.js";
import type { Numbers, Rows, Weights } from "./two-layers.js";

/** What a mistake replaces. */
interface Parts {
  output(yhat: number, isTruth: boolean): number;
  slope(h: number): number;
  step(rate: number, examples: number): number;
  biasStep(step: number): number;
}

const right: Parts = {
  output: (yhat, isTruth) => yhat - (isTruth ? 1 : 0),
  slope: (h) => 1 - h * h,
  step: (rate, examples) => rate / examples,
  biasStep: (step) => step,
};

const sum = (values: Numbers) => values.reduce((total, value) => total + value, 0);
const at = (values: Numbers | undefined, i: number) => values?.[i] ?? 0;
const affine = (W: Rows, x: Numbers, b: Numbers) =>
  W.map((row, i) => sum(row.map((weight, j) => weight * at(x, j))) + at(b, i));

function mistake(says: string, wrong: Partial<Parts>) {
  const parts = { ...right, ...wrong };
  const trainNetwork = (
    network: Weights,
    X: Rows,
    labels: Numbers,
    rate: number,
    epochs: number,
  ) => {
    let { W1, b1, W2, b2 } = network;
    const losses: number[] = [];
    for (let epoch = 0; epoch < epochs; epoch++) {
      const passes = X.map((x, n) => {
        const h = affine(W1, x, b1).map(Math.tanh);
        const powers = affine(W2, h, b2).map(Math.exp);
        const yhat = powers.map((power) => power / sum(powers));
        const truth = at(labels, n);
        const output = yhat.map((p, k) => parts.output(p, k === truth));
        const hidden = h.map(
          (value, j) => sum(W2.map((row, k) => at(row, j) * at(output, k))) * parts.slope(value),
        );
        return { x, h, output, hidden, loss: -Math.log(at(yhat, truth)) };
      });
      losses.push(sum(passes.map(({ loss }) => loss)) / X.length);
      const step = parts.step(rate, X.length);
      const bias = parts.biasStep(step);
      W1 = W1.map((row, i) =>
        row.map((w, j) => w - step * sum(passes.map((p) => at(p.hidden, i) * at(p.x, j)))),
      );
      W2 = W2.map((row, i) =>
        row.map((w, j) => w - step * sum(passes.map((p) => at(p.output, i) * at(p.h, j)))),
      );
      b1 = b1.map((b, i) => b - bias * sum(passes.map((p) => at(p.hidden, i))));
      b2 = b2.map((b, i) => b - bias * sum(passes.map((p) => at(p.output, i))));
    }
    return { losses, W1, b1, W2, b2 };
  };
  return { says, exports: { trainNetwork } };
}

/** Points on as many arms as there are classes, wound round the origin. */
function spiral(random: Random, classes: number, perClass: number): [number[][], number[]] {
  const labels = Array.from({ length: classes * perClass }, (_, i) => i % classes);
  const X = labels.map((label, i) => {
    const radius = (Math.floor(i / classes) + 1) / perClass;
    const angle = 4 * radius + (label * 2 * Math.PI) / classes + random.normal(0, 0.1);
    return [radius * Math.sin(angle), radius * Math.cos(angle)];
  });
  return [X, labels];
}

function someNetwork(random: Random, hidden: number, classes: number): Argument {
  return {
    W1: rows(random, hidden, 2, -1, 1),
    b1: numbers(random, hidden, -0.5, 0.5),
    W2: rows(random, classes, hidden, -1, 1),
    b2: numbers(random, classes, -0.5, 0.5),
  };
}

const zeros = { W1: [[0, 0]], b1: [0], W2: [[0], [0]], b2: [0, 0] };
const small = { W1: [[0.5, -1]], b1: [0.2], W2: [[1], [-0.5]], b2: [0, 0.1] };
const points = [
  [1, 2],
  [-1, 0.5],
  [0, -1],
];

export const spiralCapstone: Exercise = {
  id: "spiral",
  title: "Capstone: train a network of your own",
  lecture: "all lectures",
  notebook: 12,
  imports: ["Matrix", "Random", "tanh", "softmax"],
  checks: [
    { tries: "a network of zeros", call: "trainNetwork", with: [zeros, points, [0, 1, 1], 0.5, 1] },
    { tries: "one step", call: "trainNetwork", with: [small, points, [0, 1, 0], 0.5, 1] },
    {
      tries: "five steps",
      call: "trainNetwork",
      with: [small, points, [0, 1, 0], 0.5, 5],
      points: 2,
    },
    {
      tries: "no step at all",
      call: "trainNetwork",
      with: [small, points, [0, 1, 1], 0.5, 0],
      hidden: true,
    },
    {
      tries: "a spiral of two arms",
      call: "trainNetwork",
      with: (random) => [someNetwork(random, 6, 2), ...spiral(random, 2, 12), 1, 20],
      tolerance: 1e-6,
      hidden: true,
      points: 3,
    },
    {
      tries: "a spiral of three arms",
      call: "trainNetwork",
      with: (random) => [someNetwork(random, 5, 3), ...spiral(random, 3, 8), 0.5, 20],
      tolerance: 1e-6,
      hidden: true,
      points: 3,
    },
  ],
  mistakes: [
    mistake("the slope of tanh, 1 - h², is missing on the way back", { slope: () => 1 }),
    mistake("the slope of tanh is 1 - h²; h (1 - h) is that of the sigmoid", {
      slope: (h) => h * (1 - h),
    }),
    mistake("the gradients were added up: take their mean, divide by the number of examples", {
      step: (rate) => rate,
    }),
    mistake("it climbs: subtract the gradient", { step: (rate, examples) => -rate / examples }),
    mistake("the biases were not trained", { biasStep: () => 0 }),
    mistake("the softmax slope came twice: with cross-entropy dL/da_2 is just yhat - onehot", {
      output: (yhat, isTruth) => (yhat - (isTruth ? 1 : 0)) * yhat * (1 - yhat),
    }),
  ],
  hints: [
    "Write the forward pass for one example first and check the loss of the network of zeros.",
    "Begin each epoch with sums of zeros in the shapes of W1, b1, W2, b2; add each example's part.",
    "Use the old W2 for dL/da_1, and change weights only after all examples of the epoch.",
  ],
};
