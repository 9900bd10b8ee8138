import { describe, expect, it } from "vitest";
import { areClasses } from "../../../src/library/loss/accuracy.js";
import { accuracy } from "../../../src/library/loss/index.js";
import { Matrix } from "../../../src/library/matrix/index.js";

describe("accuracy", () => {
  it("compares the largest output with the true class", () => {
    const yHat = [
      [0.2, 0.8],
      [0.6, 0.4],
      [0.3, 0.7],
      [0.5, 0.5],
    ];
    const y = [
      [0, 1],
      [0, 1],
      [0, 1],
      [1, 0],
    ];
    expect(accuracy(yHat, y)).toBe(0.75);
  });

  it("draws the line at 1/2 for targets 0 and 1, and at 0 for -1 and 1", () => {
    expect(accuracy([[0.5], [0.4], [0.2]], [[1], [1], [0]])).toBeCloseTo(2 / 3, 15);
    expect(accuracy([[0.1], [-0.1], [0.2]], [[1], [-1], [1]])).toBe(1);
    expect(accuracy([[0.75], [0.25]], [[1], [0]])).toBe(1);
    // On the line is class 1.
    expect(accuracy([[0.5], [0.5]], [[1], [0]])).toBe(0.5);
    expect(accuracy([[0], [0], [0]], [[1], [1], [-1]])).toBeCloseTo(2 / 3, 15);
  });

  it("can be told the line, for a batch of one class only", () => {
    expect(accuracy([[0.1]], [[1]])).toBe(0);
    expect(accuracy([[0.1]], [[1]], 0)).toBe(1);
  });

  it("refuses targets that are no classes", () => {
    for (const y of [[[0.5]], [[2]]]) {
      expect(() => accuracy([[1]], y)).toThrow(
        "accuracy: expected one-hot targets, or a column of",
      );
    }
    expect(() => accuracy([[1, 0]], [[1, 1]])).toThrow("accuracy: expected one-hot targets");
    expect(() => accuracy([[1, 0]], [[1]])).toThrow("accuracy: expected equal shapes");
    expect(() => accuracy([[1]], [[Number.NaN]])).toThrow("accuracy: targets: entry (0, 0)");
  });
});

describe("areClasses", () => {
  it("knows one-hot rows, and columns of 0 and 1 or -1 and 1", () => {
    const yes = [[[0, 1, 0]], [[1], [0]], [[1], [-1]], [[1]]];
    const mixed = [
      [1, 0],
      [0.5, 0.5],
    ];
    const tooMany = [
      [1, 0],
      [1, 1],
    ];
    const no = [[], [[0, 0]], [[1, 1]], [[0.5, 0.5]], [[1], [0], [-1]], [[2]], mixed, tooMany];
    expect(yes.map((y) => areClasses(Matrix.from(y)))).toEqual(yes.map(() => true));
    expect(no.map((y) => areClasses(Matrix.from(y)))).toEqual(no.map(() => false));
  });
});
