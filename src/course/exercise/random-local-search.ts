import { type Callback, type Exercise, fn } from "./exercise.js";

type Search = (
  loss: (x: number) => number,
  start: number,
  stepSize: number,
  noise: () => number,
  tries: number,
) => unknown;

const mistake = (says: string, randomLocalSearch: Search) => ({
  says,
  exports: { randomLocalSearch },
});

/** A search that may differ in where it looks and in what it takes. */
const search =
  (
    look: (x: number, start: number) => number,
    takes: (next: number, now: number) => boolean,
  ): Search =>
  (loss, start, stepSize, noise, tries) => {
    let x = start;
    for (let i = 0; i < tries; i++) {
      const candidate = look(x, start) + stepSize * noise();
      if (takes(loss(candidate), loss(x))) x = candidate;
    }
    return x;
  };

const parabola = fn("x => x * x");
const alternating = fn("((n) => () => (n++ % 2 === 0 ? -1 : 1))(0)", "noise");

/** Numbers from -1 to 1 by the generator of Park and Miller, the same on both sides of the wall. */
const noiseFrom = (seed: number): Callback =>
  fn(`((s) => () => ((s = (s * 48271) % 2147483647) / 2147483647) * 2 - 1)(${seed})`, "noise");

export const randomLocalSearch: Exercise = {
  id: "random-local-search",
  title: "Random local search",
  lecture: "IIIT Allahabad, neural networks",
  notebook: 3,
  checks: [
    {
      tries: "down, up, down",
      call: "randomLocalSearch",
      with: [parabola, 3, 0.5, alternating, 3],
    },
    {
      tries: "ten tries with random noise",
      call: "randomLocalSearch",
      with: [parabola, 2, 1, noiseFrom(7), 10],
    },
    {
      tries: "no tries",
      call: "randomLocalSearch",
      with: [parabola, 4, 1, alternating, 0],
      hidden: true,
    },
    {
      tries: "a loss with two valleys",
      call: "randomLocalSearch",
      with: (random) => [
        fn("x => (x * x - 4) ** 2 + x"),
        random.uniform(-0.5, 0.5),
        0.7,
        noiseFrom(random.integer(1, 1e6)),
        40,
      ],
      hidden: true,
      points: 2,
    },
    {
      tries: "any start",
      call: "randomLocalSearch",
      with: (random) => [
        fn("x => Math.abs(x - 1)"),
        random.uniform(3, 6),
        1.5,
        noiseFrom(random.integer(1, 1e6)),
        12,
      ],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake(
      "every try was taken: stay where you are unless the loss is lower",
      search(
        (x) => x,
        () => true,
      ),
    ),
    mistake(
      "it climbs: take the candidate where its loss is lower",
      search(
        (x) => x,
        (next, now) => next > now,
      ),
    ),
    mistake(
      "look around the place where you stand, not around the start",
      search(
        (_, start) => start,
        (next, now) => next < now,
      ),
    ),
    mistake("that is the loss: return x, where you stand", (loss, ...rest) =>
      loss(
        search(
          (x) => x,
          (next, now) => next < now,
        )(loss, ...rest) as number,
      ),
    ),
    mistake(
      "noise() is called twice in a try: compute the candidate once and keep it",
      (loss, start, stepSize, noise, tries) => {
        let x = start;
        for (let i = 0; i < tries; i++) {
          if (loss(x + stepSize * noise()) < loss(x)) x += stepSize * noise();
        }
        return x;
      },
    ),
    mistake("stepSize is missing before the noise", (loss, start, _, noise, tries) =>
      search(
        (x) => x,
        (next, now) => next < now,
      )(loss, start, 1, noise, tries),
    ),
  ],
  hints: [
    "Keep x in a variable. In each try, compute the candidate once and compare two losses.",
    "`const candidate = x + stepSize * noise(); if (loss(candidate) < loss(x)) x = candidate;`",
  ],
};
