import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { batches } from "../../../src/library/dataset/index.js";
import { Random } from "../../../src/library/number/index.js";

const X = [[1], [2], [3], [4], [5]];
const y = [[10], [20], [30], [40], [50]];

describe("batches", () => {
  it("cuts in order, the last one smaller", () => {
    const cut = batches(X, y, 2);
    expect(cut.map((batch) => batch.X.toArray().flat())).toEqual([[1, 2], [3, 4], [5]]);
    expect(cut.map((batch) => batch.y.toArray().flat())).toEqual([[10, 20], [30, 40], [50]]);
  });

  it("keeps every example with its target when it shuffles", () => {
    fc.assert(
      fc.property(fc.nat(100), fc.integer({ min: 1, max: 7 }), (seed, size) => {
        const cut = batches(X, y, size, new Random(seed));
        const seen = cut.flatMap((batch) => batch.X.toArray().flat());
        expect([...seen].sort()).toEqual([1, 2, 3, 4, 5]);
        const targets = cut.flatMap((batch) => batch.y.toArray().flat());
        expect(targets).toEqual(seen.map((x) => 10 * x));
        expect(cut).toHaveLength(Math.ceil(5 / size));
      }),
    );
    expect(batches(X, y, 5, new Random(1))[0]?.X.toArray()).not.toEqual(X);
  });

  it("refuses other numbers of targets, none at all, and no size", () => {
    expect(() => batches(X, [[1]], 1)).toThrow("batches: got 5 examples but 1 targets");
    expect(() => batches([], [], 1)).toThrow("batches: expected at least one example, got none");
    expect(() => batches(X, y, 0)).toThrow("batches: size: expected a whole number of at least 1");
  });
});
