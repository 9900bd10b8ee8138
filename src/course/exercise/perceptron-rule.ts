import type { Random } from "../../library/number/random.js";
import { numbers } from "./draw.js";
import type { Exercise } from "./exercise.js";

type Numbers = readonly number[];

/** What a mistake replaces: the prediction, the error, or the step of the bias. */
interface Rule {
  predict(a: number, withoutBias: number): number;
  error(y: number, yhat: number): number;
  bias(step: number): number;
}

const right: Rule = {
  predict: (a) => (a >= 0 ? 1 : 0),
  error: (y, yhat) => y - yhat,
  bias: (step) => step,
};

function mistake(says: string, wrong: Partial<Rule>) {
  const rule = { ...right, ...wrong };
  const perceptronStep = (w: Numbers, b: number, x: Numbers, y: number, rate: number) => {
    const weighed = w.reduce((sum, weight, i) => sum + weight * (x[i] ?? 0), 0);
    const step = rate * rule.error(y, rule.predict(weighed + b, weighed));
    return { w: w.map((weight, i) => weight + step * (x[i] ?? 0)), b: b + rule.bias(step) };
  };
  return { says, exports: { perceptronStep } };
}

/** A step from an example that is taken for the other class. */
function someMiss(random: Random) {
  const [w, x] = [numbers(random, 4, 0.5, 3), numbers(random, 4, 0.5, 3)];
  return [w, numbers(random, 1)[0] ?? 0, x, 0, random.uniform(0.1, 0.9)];
}

export const perceptronRule: Exercise = {
  id: "perceptron-rule",
  title: "The perceptron learning rule",
  lecture: "IIIT Allahabad, neural networks",
  notebook: 6,
  checks: [
    {
      tries: "a 1 that was taken for a 0",
      call: "perceptronStep",
      with: [[1, -1], 0, [2, 3], 1, 0.5],
    },
    {
      tries: "a 0 that was taken for a 1",
      call: "perceptronStep",
      with: [[1, -1], -1, [4, 2], 0, 0.25],
    },
    {
      tries: "a right prediction",
      call: "perceptronStep",
      with: [[2, 1], 0.5, [1, 1], 1, 1],
      hidden: true,
    },
    {
      tries: "a bias that decides",
      call: "perceptronStep",
      with: [[1, 1], -3, [1, 1], 1, 1],
      hidden: true,
    },
    {
      tries: "an example on the line itself",
      call: "perceptronStep",
      with: [[1, 1], -2, [1, 1], 0, 0.5],
      hidden: true,
    },
    { tries: "any miss", call: "perceptronStep", with: someMiss, hidden: true },
  ],
  mistakes: [
    mistake("the sign of the error is turned round: y - yhat", { error: (y, yhat) => yhat - y }),
    mistake("the bias takes part in the prediction: w . x + b", {
      predict: (_, weighed) => (weighed >= 0 ? 1 : 0),
    }),
    mistake("the bias learns as well: b + rate * (y - yhat)", { bias: () => 0 }),
    mistake("on the line itself, where w . x + b = 0, the prediction is 1", {
      predict: (a) => (a > 0 ? 1 : 0),
    }),
    mistake("the classes are 0 and 1, not -1 and 1", { predict: (a) => (a >= 0 ? 1 : -1) }),
    mistake("the prediction is 0 or 1: a threshold comes before the error", { predict: (a) => a }),
  ],
  hints: [
    "First the sum w . x + b, then yhat from its sign, then the step rate * (y - yhat).",
    "Weights: w[i] + step * x[i]. Bias: b + step.",
  ],
};
