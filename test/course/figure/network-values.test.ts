import { describe, expect, it } from "vitest";
import { networkColumns } from "../../../src/course/figure/network-columns.js";
import { placeUnits } from "../../../src/course/figure/network-places.js";
import { networkValues, valueLabels } from "../../../src/course/figure/network-values.js";
import { numericalGradient } from "../../../src/library/descent/index.js";
import { Activation, Dense, sigmoid } from "../../../src/library/layer/index.js";
import { sumSquaredError } from "../../../src/library/loss/index.js";
import { Network } from "../../../src/library/network/index.js";

const network = new Network([
  new Dense(2, 2, {
    weights: [
      [1, -1],
      [0.5, 2],
    ],
  }),
  new Activation(sigmoid),
]);
const x = [0.3, -0.2];
const y = [1, 0];

describe("networkValues", () => {
  it("has the inputs, then what each layer gives", () => {
    const { forward, backward } = networkValues(network, { x });
    expect(forward[0]).toEqual(x);
    // 0.3 + 0.2 and 0.15 - 0.4.
    expect(forward[1]?.[0]).toBeCloseTo(0.5, 12);
    expect(forward[1]?.[1]).toBeCloseTo(-0.25, 12);
    expect(forward[2]?.[0]).toBeCloseTo(1 / (1 + Math.exp(-0.5)), 12);
    expect(backward).toEqual([]);
  });

  it("has the gradients by each layer's values, equal to finite differences at the inputs", () => {
    const { backward } = networkValues(network, { x, y, loss: sumSquaredError });
    const numeric = numericalGradient((at) => sumSquaredError.value(network.forward([at]), [y]), x);
    expect(backward).toHaveLength(3);
    numeric.forEach((value, i) => {
      expect(backward[0]?.[i]).toBeCloseTo(value, 8);
    });
  });

  it("refuses a target without a loss", () => {
    expect(() => networkValues(network, { x, y })).toThrow("expected both y and loss, or neither");
  });
});

describe("valueLabels", () => {
  it("writes 0 for a gradient that is 0 but for rounding", () => {
    const places = placeUnits(networkColumns([2, 1], false), 8, []);
    const values = { forward: [[1, 2], [3]], backward: [[6.9e-19, 0.5], [1e-9]] };
    expect(valueLabels(values, places).map(({ text }) => text)).toEqual([
      "1",
      "0",
      "2",
      "0.5",
      "3",
      "1e−9",
    ]);
  });
});
