import type { Random } from "../../library/number/random.js";
import { rows } from "./draw.js";
import type { Exercise } from "./exercise.js";

type Rows = readonly (readonly number[])[];
type Pair = { readonly W: readonly number[][]; readonly b: readonly number[] };

function right(D: Rows, H: Rows): Pair {
  const [firstD = [], firstH = []] = [D[0], H[0]];
  const over = (term: (m: number) => number) => D.reduce((sum, _, m) => sum + term(m), 0);
  const at = (M: Rows, m: number, i: number) => M[m]?.[i] ?? 0;
  return {
    W: firstD.map((_, i) => firstH.map((__, j) => over((m) => at(D, m, i) * at(H, m, j)))),
    b: firstD.map((_, i) => over((m) => at(D, m, i))),
  };
}

const scaled = ({ W, b }: Pair, factor: number): Pair => ({
  W: W.map((row) => row.map((value) => factor * value)),
  b: b.map((value) => factor * value),
});

const mistake = (says: string, batchGradient: (D: Rows, H: Rows) => unknown) => ({
  says,
  exports: { batchGradient },
});

function someBatch(random: Random) {
  const examples = random.integer(3, 5);
  return [rows(random, examples, 3), rows(random, examples, 4)];
}

export const batchGradient: Exercise = {
  id: "batch-gradient",
  title: "The gradients of a layer from a batch",
  lecture: "BP deck",
  notebook: 9,
  checks: [
    {
      tries: "two examples, one neuron",
      call: "batchGradient",
      with: [
        [[1], [2]],
        [
          [3, 4],
          [5, 6],
        ],
      ],
    },
    {
      tries: "two examples, two neurons",
      call: "batchGradient",
      with: [
        [
          [1, -1],
          [0.5, 2],
        ],
        [
          [2, 0, 1],
          [4, 1, -1],
        ],
      ],
    },
    {
      tries: "a single example",
      call: "batchGradient",
      with: [[[2, -3]], [[0.5, 1.5, 4]]],
      hidden: true,
    },
    { tries: "any batch", call: "batchGradient", with: someBatch, hidden: true, points: 2 },
  ],
  mistakes: [
    mistake("the loss already has its mean: add up, don't divide by the examples", (D, H) =>
      scaled(right(D, H), 1 / D.length),
    ),
    mistake("= for +=: only the last example is left", (D, H) => right(D.slice(-1), H.slice(-1))),
    mistake("transposed: W is outputs x inputs, so D^T H", (D, H) => ({
      W: right(H, D).W,
      b: right(D, H).b,
    })),
    mistake("dL/db is the sum of D, without H", (D, H) => ({
      W: right(D, H).W,
      b: right(D, H).W.map((row) => row.reduce((sum, value) => sum + value, 0)),
    })),
  ],
  hints: [
    "Three loops: over the examples m, the neurons i and the inputs j.",
    "`W[i][j] += D[m][i] * H[m][j]`, and once for each i: `b[i] += D[m][i]`.",
  ],
};
