import { describe, expect, it } from "vitest";
import { blobs, circles, moons, spiral } from "../../../src/library/dataset/index.js";
import { Random } from "../../../src/library/number/index.js";

const all = { spiral, moons, circles, blobs };
const exact = (options = {}) => ({ random: new Random(1), perClass: 5, noise: 0, ...options });

describe.each(Object.entries(all))("%s", (name, draw) => {
  it("has as many points of each class as asked for, in the plane", () => {
    const { X, labels, classes } = draw({ random: new Random(1), perClass: 7 });
    expect(X.shape).toBe(`${7 * classes}x2`);
    for (let label = 0; label < classes; label++) {
      expect(labels.filter((own) => own === label)).toHaveLength(7);
    }
  });

  it("is the same for the same seed, and another for another", () => {
    const at = (seed: number) => draw({ random: new Random(seed) }).X;
    expect(at(1)).toEqual(at(1));
    expect(at(2)).not.toEqual(at(1));
  });

  it("strays from its exact shape by the noise", () => {
    const shape = draw({ random: new Random(1), noise: 0 }).X.data;
    const noisy = draw({ random: new Random(1), noise: 0.1 }).X.data;
    const square = noisy.reduce((sum, x, i) => sum + (x - (shape[i] as number)) ** 2, 0);
    // 400 or 600 numbers: 0.01, give or take 7%
    expect(Math.abs(square / shape.length / 0.01 - 1)).toBeLessThan(0.35);
  });

  it("refuses no points and negative noise", () => {
    expect(() => draw({ random: new Random(1), perClass: 0 })).toThrow(
      `${name}: perClass: expected`,
    );
    expect(() => draw({ random: new Random(1), noise: -1 })).toThrow(`${name}: noise: expected`);
  });
});

describe("the exact shapes", () => {
  it("spiral: arms from the middle to radius 1", () => {
    const { X, classes } = spiral(exact());
    expect(classes).toBe(3);
    X.toArray().forEach(([x = 0, y = 0], i) => {
      expect(Math.hypot(x, y)).toBeCloseTo((i % 5) / 4, 14);
    });
    // arm 0 ends at the angle 4
    expect(X.at(4, 0)).toBeCloseTo(Math.cos(4), 14);
    expect(X.at(4, 1)).toBeCloseTo(Math.sin(4), 14);
  });

  it("moons: an arch above and a bowl moved into it", () => {
    const { X } = moons(exact());
    expect(X.at(2, 1)).toBeCloseTo(1, 14);
    expect(X.at(7, 1)).toBeCloseTo(-0.5, 14);
    expect([X.at(0, 0), X.at(5, 0)]).toEqual([1, 0]);
  });

  it("circles: radius 1 and 1/2", () => {
    circles(exact())
      .X.toArray()
      .forEach(([x = 0, y = 0], i) => {
        expect(Math.hypot(x, y)).toBeCloseTo(i < 5 ? 1 : 0.5, 14);
      });
    // a quarter of the way round is a quarter turn
    expect(circles(exact()).X.at(1, 1)).toBeCloseTo(1, 14);
  });

  it("blobs: the corners of a polygon", () => {
    const { X } = blobs(exact({ classes: 4, perClass: 1 }));
    [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ].forEach(([x, y], i) => {
      expect(X.at(i, 0)).toBeCloseTo(x as number, 14);
      expect(X.at(i, 1)).toBeCloseTo(y as number, 14);
    });
    expect(() => blobs(exact({ classes: 0 }))).toThrow("blobs: classes: expected a whole number");
    expect(() => spiral(exact({ classes: 1.5 }))).toThrow(
      "spiral: classes: expected a whole number",
    );
  });
});
