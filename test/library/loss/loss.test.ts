import { describe, expect, it } from "vitest";
import * as losses from "../../../src/library/loss/index.js";
import { predictionsAndTargets } from "../../../src/library/loss/loss.js";
import { Matrix } from "../../../src/library/matrix/index.js";

describe("predictionsAndTargets", () => {
  it("makes matrices of both, predictions first", () => {
    const targets = Matrix.from([[3, 4]]);
    const { predictions, targets: y } = predictionsAndTargets("loss", [[1, 2]], targets);
    expect(predictions.toArray()).toEqual([[1, 2]]);
    expect(y).toBe(targets);
  });

  it("says which of the two is no matrix", () => {
    expect(() => predictionsAndTargets("loss", [[Number.NaN]], [[1]])).toThrow(
      "loss: predictions: entry (0, 0): expected a finite number, got NaN",
    );
    expect(() => predictionsAndTargets("loss", [[1]], [1] as unknown as Matrix)).toThrow(
      "loss: targets: expected rows of numbers",
    );
  });

  it("refuses different shapes, and a batch without numbers", () => {
    expect(() => predictionsAndTargets("loss", [[1]], [[1, 2]])).toThrow(
      "loss: expected equal shapes, got 1x1 and 1x2",
    );
    expect(() => predictionsAndTargets("loss", new Matrix(0, 2), new Matrix(0, 2))).toThrow(
      "loss: the batch is empty",
    );
  });
});

describe("every loss", () => {
  const all = Object.entries(losses).filter(([, it]) => typeof it === "object" && "gradient" in it);

  it.each(all)("says its name, and says it where a batch does not fit: %s", (name, it) => {
    const { name: said, value, gradient } = it as losses.Loss;
    expect(said).toBe(name);
    expect(() => value.call(it, [[1]], [[1, 0]])).toThrow(`${name}: expected equal shapes`);
    expect(() => gradient.call(it, [[1]], [[1, 0]])).toThrow(`${name}: expected equal shapes`);
  });
});
