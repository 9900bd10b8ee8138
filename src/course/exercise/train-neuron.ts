import type { Random } from "../../library/number/random.js";
import { numbers } from "./draw.js";
import type { Exercise } from "./exercise.js";

type Numbers = readonly number[];

/** What a mistake replaces of the loop. */
interface Loop {
  sign: number;
  error(f: number, y: number): number;
  slope(f: number): number;
  divisor(count: number): number;
  learnsBias: boolean;
  lossAfter: boolean;
  loss(f: number, y: number): number;
  inTurn: boolean;
}

const right: Loop = {
  sign: -1,
  error: (f, y) => f - y,
  slope: (f) => f * (1 - f),
  divisor: (count) => count,
  learnsBias: true,
  lossAfter: false,
  loss: (f, y) => (f - y) ** 2 / 2,
  inTurn: false,
};

const output = (w: number, b: number, x: number) => 1 / (1 + Math.exp(-(w * x + b)));

function mistake(says: string, wrong: Partial<Loop>) {
  const loop = { ...right, ...wrong };
  const trainNeuron = (xs: Numbers, ys: Numbers, rate: number, steps: number) => {
    let [w, b] = [0, 0];
    const losses: number[] = [];
    const mean = (of: (f: number, y: number, x: number) => number) =>
      xs.reduce((sum, x, m) => sum + of(output(w, b, x), ys[m] ?? 0, x), 0) /
      loop.divisor(xs.length);
    const lossNow = () => (mean(loop.loss) * loop.divisor(xs.length)) / xs.length;
    const delta = (f: number, y: number) => loop.error(f, y) * loop.slope(f);
    for (let step = 0; step < steps; step++) {
      if (!loop.lossAfter) losses.push(lossNow());
      const dw = mean((f, y, x) => delta(f, y) * x);
      const db = mean(delta);
      w += loop.sign * rate * dw;
      if (loop.learnsBias) b += loop.sign * rate * (loop.inTurn ? mean(delta) : db);
      if (loop.lossAfter) losses.push(lossNow());
    }
    return { w, b, losses };
  };
  return { says, exports: { trainNeuron } };
}

function someData(random: Random) {
  const xs = numbers(random, 6, 0.5, 3);
  return [xs, xs.map((_, m) => (m % 3 === 0 ? 0 : 1)), random.uniform(0.5, 1.5), 6];
}

export const trainNeuron: Exercise = {
  id: "train-neuron",
  title: "The training loop of a neuron",
  lecture: "Amrita, feed forward neural networks",
  notebook: 6,
  checks: [
    { tries: "one example, one step", call: "trainNeuron", with: [[2], [1], 1, 1] },
    { tries: "two examples, one step", call: "trainNeuron", with: [[1, 3], [1, 0], 2, 1] },
    { tries: "two examples, three steps", call: "trainNeuron", with: [[-1, 2], [0, 1], 1, 3] },
    { tries: "no steps", call: "trainNeuron", with: [[1, 2], [0, 1], 1, 0], hidden: true },
    { tries: "any data", call: "trainNeuron", with: someData, hidden: true, points: 4 },
  ],
  mistakes: [
    mistake("the steps go uphill: subtract the gradients", { sign: 1 }),
    mistake("the mean is missing: divide the gradients by the number of examples", {
      divisor: () => 1,
    }),
    mistake("the slope of the sigmoid is missing: f (1 - f)", { slope: () => 1 }),
    mistake("the bias learns as well: dL/db", { learnsBias: false }),
    mistake("losses holds the loss before each step, not after", { lossAfter: true }),
    mistake("w was changed before dL/db was computed: first both gradients, then both steps", {
      inTurn: true,
    }),
    mistake("the loss has a factor 1/2", { loss: (f, y) => (f - y) ** 2 }),
  ],
  hints: [
    "Two loops: one over the steps, in it one over the examples that adds up loss, dw and db.",
    "Inside: `const f = 1 / (1 + Math.exp(-(w * x + b)))`, then three `+=`.",
    "After the inner loop push loss / N, then `w -= rate * dw / N` and `b -= rate * db / N`.",
  ],
};
