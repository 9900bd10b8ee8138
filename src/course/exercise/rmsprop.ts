import type { Exercise } from "./exercise.js";

/** What a mistake replaces: the running mean, and the step made from it. */
interface Rule {
  mean(s: number, gradient: number, rho: number): number;
  step(s: number, gradient: number): number;
}

const right: Rule = {
  mean: (s, gradient, rho) => rho * s + (1 - rho) * gradient ** 2,
  step: (s, gradient) => -gradient / (Math.sqrt(s) + 1e-8),
};

function mistake(says: string, wrong: Partial<Rule>) {
  const rule = { ...right, ...wrong };
  const rmsProp = (rate: number, rho: number) => {
    let s = 0;
    return (x: number, gradient: number) => {
      s = rule.mean(s, gradient, rho);
      return x + rate * rule.step(s, gradient);
    };
  };
  return { says, exports: { rmsProp } };
}

export const rmsProp: Exercise = {
  id: "rmsprop",
  title: "RMSProp",
  lecture: "Amrita, feed forward neural networks",
  notebook: 11,
  checks: [
    { tries: "the first step", call: "rmsProp", with: [0.1, 0.75], thenCall: [[5, 2]] },
    {
      tries: "two steps",
      call: "rmsProp",
      with: [0.1, 0.9],
      thenCall: [
        [5, 10],
        [4.6, 2],
      ],
    },
    {
      tries: "a gradient of 0, and one after it",
      call: "rmsProp",
      with: [0.2, 0.5],
      thenCall: [
        [1, 0],
        [1, -3],
      ],
      hidden: true,
    },
    {
      tries: "a very small gradient",
      call: "rmsProp",
      with: [0.1, 0.9],
      thenCall: [[1, 1e-8]],
      hidden: true,
    },
    {
      tries: "any rate and memory",
      call: "rmsProp",
      with: (random) => [random.uniform(0.05, 0.3), random.uniform(0.5, 0.95)],
      thenCall: [
        [3, 2],
        [2.5, -1],
        [2, 4],
      ],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("the mean is forgotten: keep s from step to step", {
      mean: (_, gradient, rho) => (1 - rho) * gradient ** 2,
    }),
    mistake("that is AdaGrad, which adds all squares up: let s fade by rho", {
      mean: (s, gradient) => s + gradient ** 2,
    }),
    mistake("the root is missing: divide by sqrt(s)", {
      step: (s, gradient) => -gradient / (s + 1e-8),
    }),
    mistake("the small number stands outside the root", {
      step: (s, gradient) => -gradient / Math.sqrt(s + 1e-8),
    }),
    mistake("the step goes uphill: subtract it", {
      step: (s, gradient) => gradient / (Math.sqrt(s) + 1e-8),
    }),
    mistake("the gradient has to be squared in s", {
      mean: (s, gradient, rho) => rho * s + (1 - rho) * Math.abs(gradient),
    }),
  ],
  hints: [
    "A variable `let s = 0` inside rmsProp, outside the function it returns, is remembered.",
    "Update s first, with the gradient squared; then return x minus the step.",
  ],
};
