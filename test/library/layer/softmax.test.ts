import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Layer, Softmax, sigmoid, softmax } from "../../../src/library/layer/index.js";
import { Matrix } from "../../../src/library/matrix/index.js";
import { entry, pair } from "../matrix/arbitrary.js";
import { expectLayerGradients } from "./check-layer.js";

const activations = fc.array(entry(), { minLength: 1, maxLength: 6 });

describe("softmax", () => {
  it("gives each its share of the exponentials", () => {
    // e^0 : e^log 3 = 1 : 3
    const [first, second] = softmax([0, Math.log(3)]);
    expect(first).toBeCloseTo(0.25, 15);
    expect(second).toBeCloseTo(0.75, 15);
    expect(softmax([7])).toEqual([1]);
  });

  it("gives the outputs 0.77 and 0.23 of the W1/W2 example", () => {
    const yHat = softmax([1.6574017806625916, 0.44719243032125167]);
    expect(yHat[0]).toBeCloseTo(0.7703359890812712, 15);
    expect(yHat[1]).toBeCloseTo(0.2296640109187287, 15);
  });

  it("is positive and sums to 1", () => {
    fc.assert(
      fc.property(activations, (a) => {
        const yHat = softmax(a);
        expect(yHat.every((y) => y > 0 && y <= 1)).toBe(true);
        expect(Math.abs(yHat.reduce((x, y) => x + y) - 1)).toBeLessThan(1e-15 * (a.length + 1));
      }),
    );
  });

  it("does not change when all activations are shifted", () => {
    fc.assert(
      fc.property(activations, entry(1000), (a, c) => {
        const shifted = softmax(a.map((x) => x + c));
        softmax(a).forEach((y, j) => {
          expect(Math.abs(y - (shifted[j] as number))).toBeLessThan(1e-12);
        });
      }),
    );
  });

  it("is the logistic function of the difference where there are two", () => {
    fc.assert(
      fc.property(entry(), entry(), (a, b) => {
        expect(softmax([a, b])[0]).toBeCloseTo(sigmoid.value(a - b), 14);
      }),
    );
  });

  it("does not overflow", () => {
    expect(softmax([1000, 1000])).toEqual([0.5, 0.5]);
    expect(softmax([-1e300, 1e300])).toEqual([0, 1]);
  });

  it.each([
    [[], "softmax: expected at least one number, got an array of 0"],
    [3, "softmax: expected at least one number, got 3"],
    [[1, Number.NaN], "softmax: expected finite numbers, got NaN"],
    [[1, undefined], "softmax: expected finite numbers, got undefined"],
    [[Number.POSITIVE_INFINITY], "softmax: expected finite numbers, got Infinity"],
  ])("refuses %j", (a, message) => {
    expect(() => softmax(a as number[])).toThrow(message);
  });
});

describe("Softmax", () => {
  it("makes a distribution of each row", () => {
    const layer = new Softmax();
    const yHat = layer.forward([
      [0, 0],
      [0, Math.log(3)],
    ]);
    expect(yHat.row(0)).toEqual([0.5, 0.5]);
    expect(yHat.at(1, 1)).toBeCloseTo(0.75, 15);
  });

  it("has ŷ_j (δ_ji - ŷ_i) as its Jacobian", () => {
    const layer = new Softmax();
    layer.forward([[0, Math.log(3)]]);
    const jacobian = layer.jacobian(0);
    // 1/4 * 3/4 on the diagonal, -3/16 off it: not the slide's factors (E14)
    for (const [j, i, value] of [
      [0, 0, 3 / 16],
      [0, 1, -3 / 16],
      [1, 0, -3 / 16],
      [1, 1, 3 / 16],
    ] as const) {
      expect(jacobian.at(j, i)).toBeCloseTo(value, 15);
    }
  });

  it("has true gradients", () => {
    fc.assert(
      fc.property(pair(), ([A, upstream]) => {
        expectLayerGradients(new Softmax(), A, upstream, { noise: 1e-7 });
      }),
      { numRuns: 50 },
    );
  });

  it("passes nothing back of a gradient that is equal for all classes", () => {
    fc.assert(
      fc.property(pair(), entry(), ([A], c) => {
        const layer = new Softmax();
        layer.forward(A);
        const same = new Matrix(A.rows, A.columns, new Float64Array(A.data.length).fill(c));
        for (const d of layer.backward(same).data) expect(Math.abs(d)).toBeLessThan(1e-14 * 10);
      }),
    );
  });

  it("wants a forward pass first, and a gradient of the batch's shape", () => {
    const layer = new Softmax();
    expect(() => layer.backward([[1]])).toThrow("Softmax: call forward before backward");
    expect(() => layer.jacobian(0)).toThrow("Softmax: call forward before backward");
    layer.forward([[1, 2]]);
    expect(() => layer.backward([[1]])).toThrow(
      "Softmax.backward: expected equal shapes, got 1x2 and 1x1",
    );
  });

  it("learns nothing, takes any width and mixes its inputs", () => {
    const { parameters, inputs, outputs, elementwise }: Layer = new Softmax();
    expect(parameters).toEqual([]);
    expect([inputs, outputs, elementwise]).toEqual([undefined, undefined, undefined]);
  });
});
