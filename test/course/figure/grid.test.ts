import { describe, expect, it } from "vitest";
import { requireGrid, sampleGrid } from "../../../src/course/figure/grid.js";

describe("sampleGrid", () => {
  it("has a row for each y and a column for each x", () => {
    expect(sampleGrid((x, y) => x + 10 * y, [0, 2], [0, 1], 3)).toEqual({
      x: [0, 1, 2],
      y: [0, 0.5, 1],
      z: [
        [0, 1, 2],
        [5, 6, 7],
        [10, 11, 12],
      ],
    });
  });

  it("refuses a function without a finite value", () => {
    expect(() => sampleGrid((x) => 1 / x, [0, 1], [0, 1], 3)).toThrow(
      "sampleGrid: f: z row 0: expected finite numbers, got Infinity",
    );
  });
});

describe("requireGrid", () => {
  it("names the row that does not fit", () => {
    const grid = { x: [0, 1], y: [0, 1], z: [[1, 2], [3]] };
    expect(() => requireGrid("f", grid)).toThrow("f: z row 1: expected 2 numbers");
  });
});
