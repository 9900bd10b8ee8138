import type { Random } from "../../library/number/random.js";
import type { Exercise } from "./exercise.js";

type Order = readonly number[];

function cut(order: Order, size: number, step = size): number[][] {
  const batches: number[][] = [];
  for (let start = 0; start < order.length; start += step) {
    batches.push(order.slice(start, start + size));
  }
  return batches;
}

const mistake = (says: string, miniBatches: (order: Order, size: number) => unknown) => ({
  says,
  exports: { miniBatches },
});

/** An order whose last batch is smaller than the others, with fewer batches than examples in one. */
function uneven(random: Random) {
  const whole = random.integer(2, 4);
  const size = whole + random.integer(2, 4);
  const count = size * whole + random.integer(1, size - 1);
  return [random.shuffle(Array.from({ length: count }, (_, i) => i)), size];
}

export const miniBatches: Exercise = {
  id: "mini-batches",
  title: "Mini-batches",
  lecture: "IIIT Allahabad, neural networks",
  notebook: 3,
  checks: [
    { tries: "batches with a rest", call: "miniBatches", with: [[4, 0, 3, 1, 2], 2] },
    { tries: "batches that come out even", call: "miniBatches", with: [[5, 0, 3, 1, 2, 4], 3] },
    { tries: "one example at a time", call: "miniBatches", with: [[2, 0, 1], 1], hidden: true },
    {
      tries: "everything in one batch",
      call: "miniBatches",
      with: [[1, 3, 0, 2], 9],
      hidden: true,
    },
    { tries: "any order and size", call: "miniBatches", with: uneven, hidden: true, points: 2 },
  ],
  mistakes: [
    mistake("the last, smaller batch is missing: its examples would never be used", (order, size) =>
      cut(order, size).filter((batch) => batch.length === size),
    ),
    mistake("the batches overlap: the next one starts `size` places further", (order, size) =>
      cut(order, size, 1),
    ),
    mistake("size is the number of examples in a batch, not the number of batches", (order, size) =>
      cut(order, Math.ceil(order.length / size)),
    ),
    mistake("the order was changed: keep it, it is shuffled on purpose", (order, size) =>
      cut(
        [...order].sort((a, b) => a - b),
        size,
      ),
    ),
  ],
  hints: [
    "Let a start go 0, size, 2 * size, ... as long as it is below order.length.",
    "`order.slice(start, start + size)` takes what there is, and stops at the end by itself.",
  ],
};
