import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BatchOrder } from "../../../src/library/network/batch-order.js";
import { Random } from "../../../src/library/number/index.js";

/** All batches of the next epoch. */
function epoch(order: BatchOrder): number[][] {
  const batches: number[][] = [];
  do batches.push([...order.next()]);
  while (!order.isEpochOver);
  return batches;
}

const inOrder = (count: number) => Array.from({ length: count }, (_, i) => i);
const ascending = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

describe("BatchOrder", () => {
  it("names each example once an epoch, in full batches but for the last", () => {
    const sizes = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(sizes, sizes, fc.boolean(), (examples, size, isShuffled) => {
        const order = new BatchOrder(examples, size, isShuffled ? new Random(1) : undefined);
        for (let number = 1; number <= 3; number++) {
          const batches = epoch(order);
          expect(order.epoch).toBe(number);
          expect(ascending(batches.flat())).toEqual(inOrder(examples));
          const full = Math.floor(examples / size);
          batches.forEach((batch, b) => {
            expect(batch).toHaveLength(b < full ? size : examples % size);
          });
        }
      }),
    );
  });

  it("shuffles anew for every epoch", () => {
    // 20 examples have 20! = 2.4e18 orders: that two of 50 are alike has a chance of 5e-16.
    const order = new BatchOrder(20, 6, new Random(7));
    const orders = Array.from({ length: 50 }, () => epoch(order).flat().join());
    expect(new Set(orders).size).toBe(50);
    expect(orders).not.toContain(inOrder(20).join());
  });

  it("keeps the order where nothing shuffles", () => {
    const order = new BatchOrder(5, 2, undefined);
    expect(epoch(order)).toEqual([[0, 1], [2, 3], [4]]);
    expect(epoch(order)).toEqual([[0, 1], [2, 3], [4]]);
  });

  it("goes on from a state in the middle of an epoch", () => {
    const random = new Random(3);
    const order = new BatchOrder(9, 2, random);
    order.next();
    order.next();
    const other = new Random(0);
    other.state = random.state;
    const resumed = new BatchOrder(9, 2, other);
    resumed.state = JSON.parse(JSON.stringify(order.state));
    for (let i = 0; i < 12; i++) expect(resumed.next()).toEqual(order.next());
    expect(resumed.state).toEqual(order.state);
  });
});
