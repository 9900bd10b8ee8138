import { describe, expect, it } from "vitest";
import {
  alongDirections,
  angleBetween,
  norm,
} from "../../../../src/course/deck/iith/directions.js";
import { bowl } from "../../../../src/course/ledger/demonstration/landscapes.js";
import { numericalGradient } from "../../../../src/library/descent/index.js";

describe("directions on the bowl", () => {
  it("measure lengths and angles", () => {
    expect(norm([3, 4])).toBe(5);
    expect(angleBetween([1, 0], [0, 2])).toBeCloseTo(Math.PI / 2, 14);
    expect(angleBetween([1, 1], [-2, -2])).toBeCloseTo(Math.PI, 7);
  });

  it("find the steepest way down against the gradient", () => {
    const { best, gradient } = alongDirections([2, 1]);
    expect(gradient).toEqual([4, 8]);
    numericalGradient((x) => bowl.value(x), [2, 1]).forEach((g, i) => {
      expect(gradient[i]).toBeCloseTo(g, 6);
    });
    expect(angleBetween(best, gradient)).toBeCloseTo(Math.PI, 2);
  });
});
