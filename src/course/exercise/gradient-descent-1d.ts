import type { Random } from "../../library/number/random.js";
import { type Exercise, fn } from "./exercise.js";

type Descent = (
  derivative: (x: number) => number,
  start: number,
  learningRate: number,
  steps: number,
) => unknown;

const parabola = fn("x => 2 * x");

/** A walk whose next place is `next(x)`. */
function walk(steps: number, start: number, next: (x: number) => number): number[] {
  const places = [start];
  for (let step = 0, x = start; step < steps; step++) {
    x = next(x);
    places.push(x);
  }
  return places;
}

const mistake = (says: string, gradientDescent: Descent) => ({
  says,
  exports: { gradientDescent },
});

function someParabola(random: Random) {
  const [middle, steepness] = [random.integer(-9, 9), random.integer(1, 4)];
  const start = random.integer(-20, 20) + 0.5;
  const derivative = fn(`x => ${steepness} * (x - (${middle}))`);
  return [derivative, start, random.uniform(0.05, 0.2), random.integer(5, 12)];
}

export const gradientDescent1d: Exercise = {
  id: "gradient-descent-1d",
  title: "Gradient descent in one dimension",
  lecture: "IIT Hyderabad, lecture 23",
  notebook: 2,
  checks: [
    {
      tries: "two steps down x²",
      call: "gradientDescent",
      with: [parabola, 5, 0.1, 2],
    },
    {
      tries: "a start on the left, where the derivative is negative",
      call: "gradientDescent",
      with: [parabola, -1, 0.25, 3],
    },
    {
      tries: "a learning rate of 1, which jumps from side to side",
      call: "gradientDescent",
      with: [parabola, 1, 1, 4],
    },
    {
      tries: "no steps at all: only the start",
      call: "gradientDescent",
      with: [parabola, 3, 0.1, 0],
      hidden: true,
    },
    {
      tries: "any parabola, start and learning rate",
      call: "gradientDescent",
      with: someParabola,
      hidden: true,
      points: 2,
    },
    {
      tries: "a function that is no parabola",
      call: "gradientDescent",
      with: (random) => [
        fn("x => 4 * x ** 3 - 6 * x + 1"),
        random.uniform(-1.5, 1.5),
        random.uniform(0.01, 0.05),
        20,
      ],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake(
      "the step goes uphill: subtract the derivative, don't add it",
      (f, start, rate, steps) => walk(steps, start, (x) => x + rate * f(x)),
    ),
    mistake("the start is missing: the walk begins with x_0 itself", (f, start, rate, steps) =>
      walk(steps, start, (x) => x - rate * f(x)).slice(1),
    ),
    mistake("that is only where the walk ends: return every place", (f, start, rate, steps) =>
      walk(steps, start, (x) => x - rate * f(x)).at(-1),
    ),
    mistake(
      "one step too few: there are steps + 1 places, x_0 to x_steps",
      (f, start, rate, steps) => walk(Math.max(0, steps - 1), start, (x) => x - rate * f(x)),
    ),
    mistake(
      "that step uses only the sign of the derivative: multiply by the derivative itself",
      (f, start, rate, steps) => walk(steps, start, (x) => x - rate * Math.sign(f(x))),
    ),
    mistake(
      "the derivative is taken at the start every time: take it where the walk is now",
      (f, start, rate, steps) => walk(steps, start, (x) => x - rate * f(start)),
    ),
    mistake("the learning rate is missing: multiply the derivative by it", (f, start, _, steps) =>
      walk(steps, start, (x) => x - f(x)),
    ),
  ],
  hints: [
    "Keep two things while walking: where you are, and the list of all places so far.",
    "One step is `x = x - learningRate * derivative(x)`. Put x into the list after each.",
    "Begin with `const walk = [start]`, repeat the step `steps` times, push x each time.",
  ],
};
