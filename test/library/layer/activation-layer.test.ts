import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  Activation,
  identity,
  type Layer,
  leakyRelu,
  relu,
  sigmoid,
  tanh,
} from "../../../src/library/layer/index.js";
import { Matrix, mapEntries } from "../../../src/library/matrix/index.js";
import { pair } from "../matrix/arbitrary.js";
import { expectLayerGradients } from "./check-layer.js";

describe("Activation", () => {
  it("applies g to every entry, and g' to every entry of the gradient", () => {
    const layer = new Activation(relu);
    const A = [
      [-1, 2],
      [3, -4],
    ];
    expect(layer.forward(A).toArray()).toEqual([
      [0, 2],
      [3, 0],
    ]);
    const upstream = [
      [10, 20],
      [30, 40],
    ];
    expect(layer.backward(upstream).toArray()).toEqual([
      [0, 20],
      [30, 0],
    ]);
  });

  it("has a diagonal Jacobian", () => {
    const layer = new Activation(leakyRelu(0.5));
    layer.forward([
      [1, 1],
      [-1, 2],
    ]);
    expect(layer.jacobian(1).toArray()).toEqual([
      [0.5, 0],
      [0, 1],
    ]);
  });

  it("takes any number of inputs and learns nothing", () => {
    const layer: Layer = new Activation(tanh);
    expect(layer.name).toBe("Activation(tanh)");
    expect([layer.inputs, layer.outputs, layer.elementwise]).toEqual([undefined, undefined, true]);
    expect(layer.parameters).toEqual([]);
  });

  it.each([sigmoid, tanh, identity, relu, leakyRelu()])("$name has true gradients", (g) => {
    fc.assert(
      fc.property(pair(), ([A, upstream]) => {
        // Central differences mean nothing across the kink at 0.
        const offKink = mapEntries(A, (a) => (a < 0 ? a - 0.001 : a + 0.001));
        expectLayerGradients(new Activation(g), offKink, upstream, { noise: 1e-7 });
      }),
      { numRuns: 30 },
    );
  });

  it("wants a forward pass before a backward one, and a gradient of the batch's shape", () => {
    const layer = new Activation(sigmoid);
    expect(() => layer.backward([[1]])).toThrow(
      "Activation(sigmoid): call forward before backward",
    );
    expect(() => layer.jacobian(0)).toThrow("Activation(sigmoid): call forward before");
    layer.forward(new Matrix(2, 3));
    expect(() => layer.backward(new Matrix(3, 2))).toThrow(
      "Activation(sigmoid).backward: expected equal shapes, got 2x3 and 3x2",
    );
    expect(() => layer.jacobian(2)).toThrow("expected 0 to 1, got 2");
  });

  it("leaves its batch as it was", () => {
    const A = Matrix.from([[-1, 2]]);
    const layer = new Activation(relu);
    layer.forward(A);
    layer.backward(A);
    expect(A.toArray()).toEqual([[-1, 2]]);
  });
});
