import { type Exercise, fn } from "./exercise.js";

type Slope = (x: number) => number;

/** What a mistake replaces: when the ground counts as flat, and what is noted. */
interface Rule {
  flat(slope: number, tolerance: number, x: number): boolean;
  atLeast: number;
  capped: boolean;
  cap(maxSteps: number): number;
}

const right: Rule = {
  flat: (slope, tolerance) => Math.abs(slope) <= tolerance,
  atLeast: 0,
  capped: true,
  cap: (maxSteps) => maxSteps,
};

function mistake(says: string, wrong: Partial<Rule>) {
  const rule = { ...right, ...wrong };
  const descendUntil = (
    derivative: Slope,
    start: number,
    rate: number,
    tolerance: number,
    maxSteps: number,
  ) => {
    let x = start;
    let steps = 0;
    const most = rule.capped ? rule.cap(maxSteps) : 10_000;
    while (steps < most) {
      if (steps >= rule.atLeast && rule.flat(derivative(x), tolerance, x)) break;
      x -= rate * derivative(x);
      steps++;
    }
    return { x, steps };
  };
  return { says, exports: { descendUntil } };
}

const parabola = fn("x => 2 * x");

export const descendUntil: Exercise = {
  id: "descend-until",
  title: "Gradient descent that knows when to stop",
  lecture: "IIT Hyderabad, lecture 23",
  notebook: 2,
  checks: [
    {
      tries: "until the slope is small",
      call: "descendUntil",
      with: [parabola, 1, 0.25, 0.5, 100],
    },
    { tries: "until the cap", call: "descendUntil", with: [parabola, 8, 0.25, 1e-9, 4] },
    {
      tries: "from the left, where the slope is negative",
      call: "descendUntil",
      with: [parabola, -3, 0.1, 0.01, 1000],
      hidden: true,
      points: 2,
    },
    {
      tries: "a start where the ground is flat",
      call: "descendUntil",
      with: [fn("x => 3 * x * x"), 0, 0.1, 0.001, 50],
      hidden: true,
    },
    {
      tries: "any valley",
      call: "descendUntil",
      with: (random) => [
        fn(`x => 4 * (x - ${random.integer(-5, 5)})`),
        random.uniform(7, 9),
        random.uniform(0.05, 0.15),
        0.01,
        200,
      ],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("a negative slope is not small: compare its absolute value", {
      flat: (slope, tolerance) => slope <= tolerance,
    }),
    mistake("look at the slope before the first step as well", { atLeast: 1 }),
    mistake("the cap is missing: stop after maxSteps steps", { capped: false }),
    mistake("the slope has to be small, not x", {
      flat: (_slope, tolerance, x) => Math.abs(x) <= tolerance,
    }),
    mistake("one step too many: count them before you take the next", {
      cap: (maxSteps) => maxSteps + 1,
    }),
  ],
  hints: [
    "A while loop with two conditions: steps are left, and the slope is still large.",
    "`while (steps < maxSteps && Math.abs(derivative(x)) > tolerance)`.",
  ],
};
