import { numbers } from "./draw.js";
import { type Callback, type Exercise, fn } from "./exercise.js";

type Numbers = readonly number[];
type Dropout = (h: Numbers, p: number, random: () => number) => unknown;

const mistake = (says: string, dropout: Dropout) => ({ says, exports: { dropout } });

const three = fn("((n) => () => [0.9, 0.2, 0.7][n++ % 3])(0)", "random");

/** Numbers from 0 to 1 by the generator of Park and Miller, the same on both sides of the wall. */
const randomFrom = (seed: number): Callback =>
  fn(`((s) => () => (s = (s * 48271) % 2147483647) / 2147483647)(${seed})`, "random");

export const dropout: Exercise = {
  id: "dropout",
  title: "Inverted dropout",
  lecture: "Amrita, feed forward neural networks",
  notebook: 11,
  checks: [
    { tries: "three neurons, one left out", call: "dropout", with: [[1, 2, 3], 0.5, three] },
    { tries: "a small probability", call: "dropout", with: [[4, -1, 2], 0.25, three] },
    { tries: "nobody left out", call: "dropout", with: [[5, 6, 7], 0, three], hidden: true },
    {
      tries: "any layer",
      call: "dropout",
      with: (random) => [
        numbers(random, 12, 0.5, 3),
        random.uniform(0.3, 0.6),
        randomFrom(random.integer(1, 1e6)),
      ],
      hidden: true,
      points: 3,
    },
  ],
  mistakes: [
    mistake("the others have to be scaled by 1 / (1 - p)", (h, p, random) =>
      h.map((value) => (random() < p ? 0 : value)),
    ),
    mistake("the wrong ones are left out: 0 where random() < p", (h, p, random) =>
      h.map((value) => (random() < p ? value / (1 - p) : 0)),
    ),
    mistake("scale by 1 / (1 - p), the share that stays, not by 1 / p", (h, p, random) =>
      h.map((value) => (random() < p ? 0 : value / (p || 1))),
    ),
    mistake("scaled the other way round: divide by 1 - p", (h, p, random) =>
      h.map((value) => (random() < p ? 0 : value * (1 - p))),
    ),
    mistake("one random number decided for all: call random() for each neuron", (h, p, random) => {
      const drawn = random();
      return h.map((value) => (drawn < p ? 0 : value / (1 - p)));
    }),
    mistake("random() is called twice for a neuron: keep its number", (h, p, random) =>
      h.map((value) => {
        const dropped = random() < p;
        random();
        return dropped ? 0 : value / (1 - p);
      }),
    ),
  ],
  hints: [
    "One `h.map(...)`, in which random() is called once.",
    "`random() < p ? 0 : value / (1 - p)`.",
  ],
};
