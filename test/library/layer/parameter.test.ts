import { describe, expect, it } from "vitest";
import { Dense, Parameter } from "../../../src/library/layer/index.js";
import { Matrix } from "../../../src/library/matrix/index.js";

describe("Parameter", () => {
  it("holds numbers and, to begin with, zero gradients of the same shape", () => {
    const { name, value, gradient } = new Parameter("W", Matrix.from([[1, 2]]));
    expect([name, value.toArray(), gradient.toArray()]).toEqual(["W", [[1, 2]], [[0, 0]]]);
  });

  it("is decayed where it holds weights, unless it says otherwise", () => {
    const numbers = Matrix.from([[1]]);
    expect(new Parameter("s", numbers)).toMatchObject({ role: "other", decayed: false });
    expect(new Parameter("s", numbers, { decayed: true }).decayed).toBe(true);
    expect(new Parameter("W", numbers, { role: "weights" }).decayed).toBe(true);
    expect(new Parameter("W", numbers, { role: "weights", decayed: false }).decayed).toBe(false);
    const { W, b } = new Dense(1, 1, { weights: [[1]] });
    expect([W.role, W.decayed, b.role, b.decayed]).toEqual(["weights", true, "biases", false]);
  });

  it("can be set from plain rows, which the layer then uses", () => {
    const layer = new Dense(2, 1, { weights: [[0, 0]] });
    layer.W.set([[3, 4]]);
    layer.b.set([[10]]);
    expect(layer.forward([[1, 2]]).toArray()).toEqual([[21]]);
    expect(layer.W.value.toArray()).toEqual([[3, 4]]);
  });

  it("refuses rows of another shape", () => {
    const parameter = new Parameter("W", Matrix.from([[1, 2]]));
    expect(() => parameter.set([[1]])).toThrow("W: expected 1x2, got 1x1");
    expect(() =>
      parameter.set([
        [1, 2],
        [3, 4],
      ]),
    ).toThrow("W: expected 1x2, got 2x2");
    expect(() => parameter.set([[1, Number.NaN]])).toThrow("W: entry (0, 1): expected a finite");
  });
});
