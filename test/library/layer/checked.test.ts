import { describe, expect, it } from "vitest";
import {
  afterForward,
  checkedInputs,
  checkedUpstream,
  jacobianOf,
} from "../../../src/library/layer/checked.js";
import { Dense, type Layer, Softmax } from "../../../src/library/layer/index.js";
import { Matrix } from "../../../src/library/matrix/index.js";

const dense: Layer = new Dense(2, 1, { weights: [[3, 4]] });
const softmax: Layer = new Softmax();

describe("checkedInputs", () => {
  it("takes rows or a matrix, as wide as the layer has inputs, or of any width", () => {
    const H = Matrix.from([[1, 2]]);
    expect(checkedInputs(dense, H)).toBe(H);
    expect(checkedInputs(dense, [[1, 2]])).toEqual(H);
    expect(checkedInputs(softmax, [[1, 2, 3]]).shape).toBe("1x3");
    expect(() => checkedInputs(dense, [[1]])).toThrow(
      new RangeError("Dense(2, 1).forward: expected 2 inputs a row, got a 1x1 matrix"),
    );
    expect(() => checkedInputs(dense, [[1, Number.NaN]])).toThrow(
      "Dense(2, 1).forward: entry (0, 1): expected a finite number, got NaN",
    );
  });
});

describe("checkedUpstream", () => {
  it("takes what has the shape of the outputs", () => {
    const outputs = new Matrix(2, 1);
    expect(checkedUpstream(dense, outputs, [[1], [2]]).toArray()).toEqual([[1], [2]]);
    expect(() => checkedUpstream(dense, outputs, [[1, 2]])).toThrow(
      new RangeError("Dense(2, 1).backward: expected equal shapes, got 2x1 and 1x2"),
    );
  });
});

describe("afterForward", () => {
  it("hands on what was remembered, or says what must come first", () => {
    const A = new Matrix(1, 1);
    expect(afterForward(dense, A)).toBe(A);
    expect(afterForward(dense, 0)).toBe(0);
    expect(() => afterForward(dense, undefined)).toThrow(
      new Error("Dense(2, 1): call forward before backward"),
    );
  });
});

describe("jacobianOf", () => {
  it("is the layer's, and where there is none the error says of which layer and for whom", () => {
    expect(jacobianOf(dense, 0, "gradientPaths").toArray()).toEqual([[3, 4]]);
    const without: Layer = {
      name: "Mine",
      parameters: [],
      forward: () => new Matrix(1, 1),
      backward: () => new Matrix(1, 1),
    };
    expect(() => jacobianOf(without, 0, "gradientPaths")).toThrow(
      new RangeError('gradientPaths: expected layers with a jacobian, got "Mine"'),
    );
  });
});
