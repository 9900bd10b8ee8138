import type { Random } from "../../library/number/random.js";
import { drawUntil, numbers, oneHot, rows } from "./draw.js";
import type { Argument, Exercise, Mistake } from "./exercise.js";
import { W1, W2 } from "./lecture-weights.js";

type Rows = readonly (readonly number[])[];
type Numbers = readonly number[];

/** The local derivatives along a path, each of which a mistake may replace. */
interface Factors {
  loss(y: number, yhat: number): number;
  softmax(yhat: Numbers, k: number, m: number, a2: Numbers): number;
  hidden(h: number): number;
}

const right: Factors = {
  loss: (y, yhat) => -2 * (y - yhat),
  softmax: (yhat, k, m) => at(yhat, m) * ((k === m ? 1 : 0) - at(yhat, k)),
  hidden: (h) => h * (1 - h),
};

const at = (values: Numbers, i: number) => values[i] ?? Number.NaN;
const sum = (values: Numbers) => values.reduce((total, value) => total + value, 0);
const product = (W: Rows, v: Numbers) =>
  W.map((row) => sum(row.map((weight, j) => weight * at(v, j))));

type Network = readonly [W1: Rows, W2: Rows, x: Numbers, y: Numbers, neuron: number, input: number];

function contributions(factors: Factors, [W1, W2, x, y, neuron, input]: Network): Rows {
  const h = product(W1, x).map((a) => 1 / (1 + Math.exp(-a)));
  const a2 = product(W2, h);
  const powers = a2.map(Math.exp);
  const yhat = powers.map((power) => power / sum(powers));
  const below = factors.hidden(at(h, neuron)) * at(x, input);
  return W2.map((row, k) =>
    yhat.map((prediction, m) => {
      const loss = factors.loss(at(y, m), prediction);
      return loss * factors.softmax(yhat, k, m, a2) * at(row, neuron) * below;
    }),
  );
}

/** Both exports, with some of the factors replaced. */
function mistake(says: string, wrong: Partial<Factors>): Mistake {
  const factors = { ...right, ...wrong };
  const pathContributions = (...network: Network) => contributions(factors, network);
  const pathGradient = (...network: Network) => sum(pathContributions(...network).flat());
  return { says, exports: { pathContributions, pathGradient } };
}

const lecture = [W1, W2, [2, 5, 3, 3], [1, 0]];

/** A network whose gradient is not next to nothing: a wrong factor would not show then. */
function someNetwork(random: Random, outputs: number): readonly Argument[] {
  return drawUntil(
    () => network(random, outputs),
    (drawn) => Math.abs(sum(contributions(right, drawn).flat())) > 1e-4,
  );
}

function network(random: Random, outputs: number): Network {
  const [inputs, hidden] = [random.integer(2, 4), random.integer(2, 5)];
  return [
    rows(random, hidden, inputs, -1, 1),
    rows(random, outputs, hidden, -1, 1),
    numbers(random, inputs, -1, 1),
    oneHot(random, outputs),
    random.integer(0, hidden - 1),
    random.integer(0, inputs - 1),
  ];
}

export const pathGradient: Exercise = {
  id: "path-gradient",
  title: "The gradient of one weight, path by path",
  lecture: "Amrita, feed forward neural networks",
  notebook: 8,
  imports: ["Matrix", "Random", "sigmoid", "softmax"],
  checks: [
    {
      tries: "the smallest network: two paths in, two out",
      call: "pathContributions",
      with: [[[0]], [[1], [-1]], [2], [1, 0], 0, 0],
    },
    {
      tries: "the four paths of w_131 in the lecture's example",
      call: "pathContributions",
      with: [...lecture, 2, 0],
      points: 2,
    },
    {
      tries: "the gradient of w_131 in the lecture's example",
      call: "pathGradient",
      with: [...lecture, 2, 0],
    },
    {
      tries: "another weight of the lecture's example",
      call: "pathGradient",
      with: [...lecture, 0, 3],
      hidden: true,
    },
    {
      tries: "the paths in any network with two outputs",
      call: "pathContributions",
      with: (random) => someNetwork(random, 2),
      hidden: true,
      points: 2,
    },
    {
      tries: "the gradient in any network with three outputs",
      call: "pathGradient",
      with: (random) => someNetwork(random, 3),
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake(
      "that is the slide's softmax derivative, yhat_k (1 - yhat_k) (-a_2j): there is no a_2j in it, " +
        "and the paths through the other prediction are missing",
      {
        softmax: (yhat, k, m, a2) =>
          k === m ? at(yhat, k) * (1 - at(yhat, k)) * -at(a2, (k + 1) % a2.length) : 0,
      },
    ),
    mistake(
      "the cross terms are missing: a_2k also moves the other predictions, by -yhat_m yhat_k",
      { softmax: (yhat, k, m) => (k === m ? at(yhat, k) * (1 - at(yhat, k)) : 0) },
    ),
    mistake("the cross terms have the wrong sign: they are -yhat_m yhat_k", {
      softmax: (yhat, k, m) => at(yhat, m) * (k === m ? 1 - at(yhat, k) : at(yhat, k)),
    }),
    mistake("the sign of dL/dyhat is turned round: it is -2 (y - yhat)", {
      loss: (y, yhat) => 2 * (y - yhat),
    }),
    mistake("the factor 2 of dL/dyhat is missing: this loss has no 1/2", {
      loss: (y, yhat) => yhat - y,
    }),
    mistake("the hidden neuron's slope h (1 - h) is missing", { hidden: () => 1 }),
    mistake("the hidden neuron's slope is h (1 - h), not h", { hidden: (h) => h }),
  ],
  hints: [
    "First compute h and yhat, as in the forward pass. All five factors can be read off them.",
    "The factors da_2k/dh = W2[k][neuron], dh/da_1 = h (1 - h) and da_1/dW1 = x[input] " +
      "do not depend on m.",
    "For each k and m: -2 (y[m] - yhat[m]) * yhat[m] * ((k === m ? 1 : 0) - yhat[k]) " +
      "* W2[k][neuron] * h[neuron] * (1 - h[neuron]) * x[input].",
  ],
};
