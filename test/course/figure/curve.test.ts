import { describe, expect, it } from "vitest";
import { rangeOf, sample, tangent } from "../../../src/course/figure/curve.js";

describe("sample", () => {
  it("takes both ends and places at equal distances between", () => {
    expect(sample((x) => x * x, -1, 1, 3)).toEqual({ x: [-1, 0, 1], y: [1, 0, 1] });
  });

  it("refuses a place where the function has no finite value", () => {
    expect(() => sample((x) => 1 / x, -1, 1, 3)).toThrow("sample: f(0): expected a finite number");
  });
});

describe("rangeOf", () => {
  it("leaves a margin, also around a single number", () => {
    expect(rangeOf([0, 10], 0.1)).toEqual([-1, 11]);
    expect(rangeOf([4])).toEqual([2, 6]);
    expect(rangeOf([0])).toEqual([-1, 1]);
  });

  it("refuses an empty list", () => {
    expect(() => rangeOf([])).toThrow("rangeOf: values");
  });
});

describe("tangent", () => {
  it("has the slope, and is no wider and no taller than asked", () => {
    const flat = tangent({ x: 1, y: 2, slope: 0.5 }, 2, 100);
    expect(flat).toEqual({ x: [0, 2], y: [1.5, 2.5] });
    const steep = tangent({ x: 0, y: 0, slope: 10 }, 2, 4);
    expect(steep).toEqual({ x: [-0.2, 0.2], y: [-2, 2] });
  });
});
