import { numbers } from "./draw.js";
import { type Exercise, fn } from "./exercise.js";

type Numbers = readonly number[];
type Gradient = (x: Numbers) => Numbers;

/** A walk each step of which is `next`. */
function walk(start: Numbers, steps: number, next: (x: Numbers) => Numbers): Numbers[] {
  const places = [start];
  for (let i = 0; i < steps; i++) places.push(next(places[i] ?? start));
  return places;
}

const step = (x: Numbers, slopes: Numbers, rate: number) =>
  x.map((coordinate, i) => coordinate - rate * (slopes[i] ?? 0));

type Descend = (gradient: Gradient, start: Numbers, rate: number, steps: number) => unknown;
const mistake = (says: string, descend: Descend) => ({ says, exports: { descend } });

/** Each coordinate is moved at once, so that the gradient of the next one is taken elsewhere. */
function oneByOne(x: Numbers, gradient: Gradient, rate: number): Numbers {
  const moved = [...x];
  for (const i of moved.keys()) moved[i] = (moved[i] ?? 0) - rate * (gradient(moved)[i] ?? 0);
  return moved;
}

const valley = fn("([a, b]) => [2 * a, 6 * b]");
const tilted = fn("([a, b]) => [2 * a + b, a + 3 * b]");

export const descend: Exercise = {
  id: "descend",
  title: "Gradient descent in the plane",
  lecture: "IIT Hyderabad, lecture 23",
  notebook: 3,
  checks: [
    { tries: "two steps down a valley", call: "descend", with: [valley, [1, 1], 0.1, 2] },
    { tries: "a valley that lies aslant", call: "descend", with: [tilted, [2, -1], 0.2, 3] },
    { tries: "no steps", call: "descend", with: [valley, [3, 4], 0.1, 0], hidden: true },
    {
      tries: "any start in the plane",
      call: "descend",
      with: (random) => [tilted, numbers(random, 2), random.uniform(0.05, 0.2), 8],
      hidden: true,
      points: 2,
    },
    {
      tries: "four dimensions",
      call: "descend",
      with: (random) => [
        fn("x => x.map((t, i) => (i + 1) * t + x[(i + 1) % 4])"),
        numbers(random, 4, 1, 3),
        0.1,
        5,
      ],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("the step goes uphill: subtract the gradient", (gradient, start, rate, steps) =>
      walk(start, steps, (x) => step(x, gradient(x), -rate)),
    ),
    mistake("that is only where it ends: return every place", (gradient, start, rate, steps) =>
      walk(start, steps, (x) => step(x, gradient(x), rate)).at(-1),
    ),
    mistake("the start is missing: it is the first place", (gradient, start, rate, steps) =>
      walk(start, steps, (x) => step(x, gradient(x), rate)).slice(1),
    ),
    mistake(
      "all coordinates move together: take one gradient, then change every coordinate",
      (gradient, start, rate, steps) => walk(start, steps, (x) => oneByOne(x, gradient, rate)),
    ),
    mistake("the gradient is taken at the start every time", (gradient, start, rate, steps) =>
      walk(start, steps, (x) => step(x, gradient(start), rate)),
    ),
    mistake(
      "the step is as long as the gradient, not of length rate",
      (gradient, start, rate, steps) =>
        walk(start, steps, (x) => {
          const slopes = gradient(x);
          return step(x, slopes, rate / (Math.hypot(...slopes) || 1));
        }),
    ),
    mistake(
      "every place in the list is the same array: put a new one in after each step",
      (gradient, start, rate, steps) => {
        const end = walk(start, steps, (x) => step(x, gradient(x), rate)).at(-1);
        return Array.from({ length: steps + 1 }, () => end);
      },
    ),
  ],
  hints: [
    "As in one dimension, but x is an array: compute `const slopes = gradient(x)` once a step.",
    "`x = x.map((t, i) => t - rate * slopes[i]); places.push(x);`",
  ],
};
