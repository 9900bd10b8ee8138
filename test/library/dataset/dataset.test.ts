import { describe, expect, it } from "vitest";
import { binaryTargets, dataset, oneHot, signTargets } from "../../../src/library/dataset/index.js";

describe("dataset", () => {
  it("keeps copies of rows and labels", () => {
    const [rows, labels] = [
      [
        [1, 2],
        [3, 4],
      ],
      [0, 2],
    ];
    const data = dataset(rows, labels, 3);
    labels[0] = 1;
    expect([data.X.toArray(), data.labels, data.classes]).toEqual([rows, [0, 2], 3]);
  });

  it("refuses labels that are none of its classes, or too few", () => {
    expect(() => dataset([[1]], [1], 1)).toThrow(
      "dataset: labels: number 0: expected a class from 0 to 0, got 1",
    );
    expect(() => dataset([[1], [2]], [0], 2)).toThrow("dataset: labels: expected 2 of them");
    expect(() => dataset([[1]], [0], 0)).toThrow("dataset: labels: number of classes: expected");
  });
});

describe("targets", () => {
  it("are one-hot rows, signs or a column of 0 and 1", () => {
    expect(oneHot([2, 0], 3).toArray()).toEqual([
      [0, 0, 1],
      [1, 0, 0],
    ]);
    expect(signTargets([1, 0]).toArray()).toEqual([[1], [-1]]);
    expect(binaryTargets([1, 0]).toArray()).toEqual([[1], [0]]);
  });

  it("refuse labels out of range, by name", () => {
    expect(() => oneHot([3], 3)).toThrow("oneHot: labels: number 0: expected a class from 0 to 2");
    expect(() => oneHot([0.5], 3)).toThrow("got 0.5");
    expect(() => signTargets([-1])).toThrow(
      "signTargets: labels: number 0: expected a class from 0 to 1, got -1",
    );
    expect(() => binaryTargets([2])).toThrow(
      "binaryTargets: labels: number 0: expected a class from 0 to 1",
    );
    expect(() => oneHot(3 as unknown as number[], 3)).toThrow("oneHot: labels: expected an array");
  });
});
