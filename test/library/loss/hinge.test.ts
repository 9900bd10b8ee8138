import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binaryHinge, multiclassHinge } from "../../../src/library/loss/index.js";
import { type Matrix, mapEntries } from "../../../src/library/matrix/index.js";
import { matrix, pair } from "../matrix/arbitrary.js";
import { expectLossGradient, someClasses } from "./check-loss.js";

/** The first margin s_j - s_own + Δ that is within 1e-4 of the kink at 0, if any. */
function nearKink(S: Matrix, y: Matrix, delta: number): boolean {
  return S.toArray().some((row, i) => {
    const own = row[y.row(i).indexOf(1)] as number;
    return row.some((s) => Math.abs(s - own + delta) < 1e-4);
  });
}

describe("multiclassHinge", () => {
  it("sums the margins that were not met: the example of CS231n", () => {
    // scores 13, -7, 11, true class 0, Δ = 10: max(0, -7 - 13 + 10) + max(0, 11 - 13 + 10) = 0 + 8
    expect(multiclassHinge(10).value([[13, -7, 11]], [[1, 0, 0]])).toBe(8);
    expect(
      multiclassHinge(10)
        .gradient([[13, -7, 11]], [[1, 0, 0]])
        .toArray(),
    ).toEqual([[-1, 0, 1]]);
  });

  it("counts the classes that missed the margin, and averages over the examples", () => {
    const scores = [
      [0, 0, 0],
      [5, 0, 0],
    ];
    const y = [
      [0, 1, 0],
      [1, 0, 0],
    ];
    // two violations of size 1 in the first example, none in the second
    expect(multiclassHinge().value(scores, y)).toBe(1);
    expect(multiclassHinge().gradient(scores, y).toArray()).toEqual([
      [0.5, -1, 0.5],
      [0, 0, 0],
    ]);
  });

  it("takes the subgradient 0 at the kink", () => {
    expect(
      multiclassHinge(1)
        .gradient([[1, 0]], [[1, 0]])
        .toArray(),
    ).toEqual([[0, 0]]);
    expect(multiclassHinge(1).value([[1, 0]], [[1, 0]])).toBe(0);
  });

  it("has the gradient that central differences find, off the kinks", () => {
    fc.assert(
      fc.property(matrix(), fc.nat(4), fc.constantFrom(0.5, 1, 3), (S, shift, delta) => {
        const y = someClasses(S.rows, S.columns, shift);
        fc.pre(!nearKink(S, y, delta));
        expectLossGradient(multiclassHinge(delta), S, y);
      }),
      { maxSkipsPerRun: 1000 },
    );
  });

  it("refuses a negative margin and targets that are not one-hot", () => {
    expect(() => multiclassHinge(-1)).toThrow(
      "multiclassHinge: delta: expected a number of at least",
    );
    expect(() => multiclassHinge().value([[1, 2]], [[0.5, 0.5]])).toThrow(
      'multiclassHinge(1): targets, row 0: expected one 1 and zeros, got "0.5 0.5"',
    );
    expect(() => multiclassHinge().gradient([[1, 2]], [[1, 1]])).toThrow(
      "expected one 1 and zeros",
    );
  });
});

describe("binaryHinge", () => {
  it("is max(0, 1 - y s), averaged", () => {
    // 1 - 0.25, 1 + 3, and nothing for 2
    const y = [[1], [-1], [1]];
    expect(binaryHinge.value([[0.25], [3], [2]], y)).toBeCloseTo(4.75 / 3, 15);
    expect(binaryHinge.gradient([[0.25], [3], [2]], y).toArray()).toEqual([[-1 / 3], [1 / 3], [0]]);
  });

  it("takes the subgradient 0 at the kink", () => {
    expect(binaryHinge.gradient([[1], [-1]], [[1], [-1]]).toArray()).toEqual([[0], [0]]);
  });

  it("has the gradient that central differences find, off the kink", () => {
    fc.assert(
      fc.property(pair(), ([A, B]) => {
        const y = mapEntries(B, (b) => (b < 0 ? -1 : 1));
        // away from |s| = 1, where y s = 1 may hold
        const S = mapEntries(A, (a) => (Math.abs(Math.abs(a) - 1) < 0.001 ? a + 0.01 : a));
        expectLossGradient(binaryHinge, S, y);
      }),
    );
  });

  it("refuses targets that are not -1 or 1", () => {
    expect(() => binaryHinge.value([[1], [2]], [[1], [0]])).toThrow(
      "binaryHinge: targets, row 1: expected -1 or 1, got 0",
    );
    expect(() => binaryHinge.gradient([[1]], [[0.5]])).toThrow("got 0.5");
    expect(() => binaryHinge.value([[1, 1]], [[1, 0]])).toThrow("binaryHinge: targets, row 0:");
    expect(() => binaryHinge.value([[1, 1]], [[1]])).toThrow("binaryHinge: expected equal shapes");
  });
});
