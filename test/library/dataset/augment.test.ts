import { describe, expect, it } from "vitest";
import {
  augment,
  dataset,
  jitter,
  mirrorInput,
  rotatePoint,
} from "../../../src/library/dataset/index.js";
import { Random } from "../../../src/library/number/index.js";

const data = dataset(
  [
    [1, 2],
    [3, 4],
  ],
  [0, 1],
  2,
);

describe("augment", () => {
  it("adds changed copies with the label of the original", () => {
    const more = augment(data, 2, mirrorInput(1));
    expect(more.X.toArray()).toEqual([
      [1, 2],
      [3, 4],
      [1, -2],
      [3, -4],
      [1, -2],
      [3, -4],
    ]);
    expect(more.labels).toEqual([0, 1, 0, 1, 0, 1]);
    expect(data.X.shape).toBe("2x2");
  });

  it("refuses no copies, and a change that gives another number of inputs", () => {
    expect(() => augment(data, 0, mirrorInput(0))).toThrow(
      "augment: copies: expected a whole number",
    );
    expect(() => augment(data, 1, ([x = 0]) => [x])).toThrow(
      "augment: changed rows: row 2: expected 2",
    );
  });
});

describe("the changes", () => {
  it("jitter adds normal noise to each input", () => {
    const change = jitter(new Random(1), 0.5);
    const same = new Random(1);
    expect(change([1, 2])).toEqual([same.normal(1, 0.5), same.normal(2, 0.5)]);
    expect(() => jitter(new Random(1), 0)).toThrow("jitter: spread: expected a positive number");
  });

  it("mirrorInput changes the sign of one input", () => {
    expect(mirrorInput(0)([1, 2])).toEqual([-1, 2]);
    expect(() => mirrorInput(-1)).toThrow(
      "mirrorInput: input: expected a whole number of at least 0, got -1",
    );
  });

  it("rotatePoint keeps the distance from the origin, and the angle within its limit", () => {
    const change = rotatePoint(new Random(1), 0.3);
    for (let i = 0; i < 20; i++) {
      const [x = 0, y = 0] = change([2, 0]);
      expect(Math.hypot(x, y)).toBeCloseTo(2, 14);
      expect(Math.abs(Math.atan2(y, x))).toBeLessThanOrEqual(0.3);
    }
    expect(() => rotatePoint(new Random(1), 0)).toThrow(
      "rotatePoint: largest: expected a positive number, got 0",
    );
  });
});
