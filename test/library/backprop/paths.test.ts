import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gradientPaths } from "../../../src/library/backprop/index.js";
import {
  Activation,
  BatchNorm,
  Dense,
  type Layer,
  Softmax,
  sigmoid,
  tanh,
} from "../../../src/library/layer/index.js";
import { sumSquaredError } from "../../../src/library/loss/index.js";
import { Network, type WeightIndex } from "../../../src/library/network/index.js";
import { Random } from "../../../src/library/number/index.js";
import { exampleNetwork, numpy, x, y } from "../network/example.js";

const total = (paths: readonly { product: number }[]) =>
  paths.reduce((sum, { product }) => sum + product, 0);

describe("gradientPaths", () => {
  it("finds the four paths of w_131, and their products", () => {
    const paths = gradientPaths(exampleNetwork(), x, y, sumSquaredError, {
      layer: 1,
      neuron: 3,
      input: 1,
    });
    expect(paths.map(({ units }) => units.join(" "))).toEqual([
      "a_13 h_13 a_21 ŷ_1",
      "a_13 h_13 a_21 ŷ_2",
      "a_13 h_13 a_22 ŷ_1",
      "a_13 h_13 a_22 ŷ_2",
    ]);
    // dy_k J_kj W2_j3 h_13 (1 - h_13) x_1 in numpy, for (j, k) in the order above
    const products = [
      -0.00315935676365418, -0.003159356763654178, 0.004739035145481269, 0.004739035145481268,
    ];
    paths.forEach(({ product }, i) => {
      expect(product).toBeCloseTo(products[i] as number, 16);
    });
    expect(total(paths)).toBeCloseTo(numpy.dW1[2]?.[0] as number, 16);
  });

  it("names the factors as the chain rule writes them, with their values", () => {
    const [path] = gradientPaths(exampleNetwork(), x, y, sumSquaredError, {
      layer: 1,
      neuron: 3,
      input: 1,
    });
    expect(path?.factors.map(({ name }) => name)).toEqual([
      "∂L/∂ŷ_1",
      "∂ŷ_1/∂a_21",
      "∂a_21/∂h_13",
      "∂h_13/∂a_13",
      "∂a_13/∂w_131",
    ]);
    const values = path?.factors.map(({ value }) => value) ?? [];
    // -2 (1 - ŷ_1), ŷ_1 (1 - ŷ_1), w_213, h_13 (1 - h_13), x_1
    [-0.4593280218, 0.176918453, 0.2, 0.0971947048, 2].forEach((value, i) => {
      expect(values[i]).toBeCloseTo(value, 9);
    });
  });

  it("finds the two paths of w_212", () => {
    const paths = gradientPaths(exampleNetwork(), x, y, sumSquaredError, {
      layer: 2,
      neuron: 1,
      input: 2,
    });
    expect(paths.map(({ units }) => units.join(" "))).toEqual(["a_21 ŷ_1", "a_21 ŷ_2"]);
    expect(total(paths)).toBeCloseTo(numpy.dW2[0]?.[1] as number, 15);
    expect(paths[0]?.factors[2]).toEqual({
      name: "∂a_21/∂w_212",
      value: expect.closeTo(0.8021838885585817, 15),
    });
  });

  it("tells layers without weights apart, and does not count them as weights", () => {
    const network = new Network([
      new Dense(1, 1, { weights: [[1]] }),
      new BatchNorm(1),
      new Activation(tanh),
      new Dense(1, 1, { weights: [[2]] }),
    ]);
    const weight = { layer: 2, neuron: 1, input: 1 };
    const below = { layer: 1, neuron: 1, input: 1 };
    const paths = (index: WeightIndex) => gradientPaths(network, [1], [0], sumSquaredError, index);
    expect(paths(below)[0]?.units).toEqual(["a_11", "h_11", "h'_11", "ŷ_1"]);
    expect(paths(weight)[0]?.units).toEqual(["ŷ_1"]);
    const lone = new Network([new Dense(1, 1, { weights: [[1]] })]);
    expect(() => gradientPaths(lone, [1], [0], sumSquaredError, weight)).toThrow(
      "gradientPaths: layer: expected 1 to 1, got 2",
    );
    network.backpropagate([[1]], [[0]], sumSquaredError, "evaluate");
    expect(total(paths(below))).toBeCloseTo(network.parameters[0]?.gradient.at(0, 0) as number, 14);
  });

  it("sums to what backpropagation finds, for any weight of any network", () => {
    const cases = fc.record({
      widths: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 4 }),
      seed: fc.nat(1000),
    });
    fc.assert(
      fc.property(cases, ({ widths, seed }) => {
        const random = new Random(seed);
        const layers = widths.slice(1).flatMap((outputs, l): Layer[] => {
          const dense = new Dense(widths[l] as number, outputs, { random });
          const isLast = l + 2 === widths.length;
          return [dense, isLast ? new Softmax() : new Activation(l % 2 === 0 ? tanh : sigmoid)];
        });
        const network = new Network(layers);
        const inputs = Array.from({ length: widths[0] as number }, () => random.normal());
        const targets = Array.from({ length: widths.at(-1) as number }, () => random.normal());
        network.backpropagate([inputs], [targets], sumSquaredError);
        const gradients = network.parameters
          .filter(({ role }) => role === "weights")
          .map(({ gradient }) => gradient.toArray());
        gradients.forEach((gradient, l) => {
          gradient.forEach((row, j) => {
            row.forEach((expected, i) => {
              const weight = { layer: l + 1, neuron: j + 1, input: i + 1 };
              const paths = gradientPaths(network, inputs, targets, sumSquaredError, weight);
              expect(Math.abs(total(paths) - expected)).toBeLessThan(1e-12);
            });
          });
        });
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    [{ layer: 3, neuron: 1, input: 1 }, "layer: expected 1 to 2, got 3"],
    [{ layer: 0, neuron: 1, input: 1 }, "layer: expected 1 to 2, got 0"],
    [{ layer: 2, neuron: 3, input: 1 }, "neuron: expected 1 to 2, got 3"],
    [{ layer: 1, neuron: 1, input: 5 }, "input: expected 1 to 4, got 5"],
    [{ layer: 1, neuron: 0, input: 1 }, "neuron: expected a whole number of at least 1, got 0"],
  ])("refuses %j, which the network does not have", (weight, message) => {
    expect(() => gradientPaths(exampleNetwork(), x, y, sumSquaredError, weight)).toThrow(
      `gradientPaths: ${message}`,
    );
  });
});
