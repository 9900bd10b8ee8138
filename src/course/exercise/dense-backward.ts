import { numbers, rows } from "./draw.js";
import type { Exercise } from "./exercise.js";

type Numbers = readonly number[];
interface Gradients {
  readonly W: readonly Numbers[];
  readonly b: Numbers;
  readonly h: Numbers;
}

const at = (values: Numbers | undefined, i: number) => values?.[i] ?? 0;

function right(W: readonly Numbers[], h: Numbers, upstream: Numbers): Gradients {
  return {
    W: upstream.map((gradient) => h.map((input) => gradient * input)),
    b: upstream,
    h: h.map((_, j) => W.reduce((sum, row, i) => sum + at(row, j) * at(upstream, i), 0)),
  };
}

/** The right gradients, one or more of them replaced. */
const mistake = (
  says: string,
  wrong: (W: readonly Numbers[], h: Numbers, upstream: Numbers) => Partial<Gradients>,
) => {
  const denseBackward = (...values: Parameters<typeof right>) => ({
    ...right(...values),
    ...wrong(...values),
  });
  return { says, exports: { denseBackward } };
};

export const denseBackward: Exercise = {
  id: "dense-backward",
  title: "One dense layer, backward",
  lecture: "CS7015, lecture 4",
  notebook: 9,
  checks: [
    {
      tries: "two neurons with two inputs",
      call: "denseBackward",
      with: [
        [
          [1, 2],
          [3, 4],
        ],
        [5, 6],
        [1, -1],
      ],
    },
    {
      tries: "one neuron with three inputs",
      call: "denseBackward",
      with: [[[0.5, -1, 2]], [1, 0, -0.5], [3]],
    },
    {
      tries: "three neurons with one input",
      call: "denseBackward",
      with: [[[1], [2], [-3]], [2], [1, 0.5, -1]],
      hidden: true,
    },
    {
      tries: "any square layer",
      call: "denseBackward",
      with: (random) => [rows(random, 3, 3), numbers(random, 3), numbers(random, 3)],
      hidden: true,
      points: 2,
    },
    {
      tries: "any layer",
      call: "denseBackward",
      with: (random) => [rows(random, 2, 4), numbers(random, 4), numbers(random, 2)],
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("dL/dW is transposed: upstream goes with the rows, h with the columns", (_, h, up) => ({
      W: h.map((input) => up.map((gradient) => gradient * input)),
    })),
    mistake("dL/dh needs W transposed: add up a column of W, not a row", (W, h, up) => ({
      h: h.map((_, j) => up.reduce((sum, gradient, i) => sum + at(W[j], i) * gradient, 0)),
    })),
    mistake("= for +=: dL/dh adds up over all outputs", (W, h, up) => ({
      h: h.map((_, j) => at(W.at(-1), j) * at(up, up.length - 1)),
    })),
    mistake("dL/db is upstream itself: a bias has no input to multiply by", (_, h, up) => ({
      b: up.map((gradient, i) => gradient * at(h, i)),
    })),
    mistake("the upstream gradient is missing in dL/dW", (_, h, up) => ({ W: up.map(() => h) })),
  ],
  hints: [
    "Take one weight W[i][j]: it multiplies h[j] and lands in a[i] only.",
    "One input h[j] reaches every a[i], through W[i][j]: its gradient is a sum over i.",
  ],
};
