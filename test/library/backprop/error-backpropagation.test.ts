import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorBackpropagation, type SigmoidLayer } from "../../../src/library/backprop/index.js";
import { Activation, Dense, sigmoid } from "../../../src/library/layer/index.js";
import { halfSquaredError } from "../../../src/library/loss/index.js";
import { Network } from "../../../src/library/network/index.js";
import { Random } from "../../../src/library/number/index.js";

describe("errorBackpropagation", () => {
  it("does the four steps for one neuron above another, by hand", () => {
    // All weights 0: every output is 1/2 and every slope 1/4.
    const layers = [
      { weights: [[0]], biases: [0] },
      { weights: [[2]], biases: [-1] },
    ];
    const [hidden, output] = errorBackpropagation(layers, [3], [1], 0.8);
    // h = 1/2, a = 2/2 - 1 = 0, o = 1/2: δ_o = (1 - 1/2) / 4, δ_h = 1/4 * 2 * 1/8
    expect([output?.outputs, output?.deltas]).toEqual([[0.5], [0.125]]);
    expect(output?.weightUpdates[0]?.[0]).toBeCloseTo(0.8 * 0.125 * 0.5, 15);
    expect(output?.biasUpdates[0]).toBeCloseTo(0.8 * 0.125, 15);
    expect(hidden?.deltas).toEqual([0.0625]);
    expect(hidden?.weightUpdates[0]?.[0]).toBeCloseTo(0.8 * 0.0625 * 3, 15);
  });

  it("is gradient descent on half the squared error, for networks of any shape", () => {
    const widths = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(widths, fc.nat(1000), (sizes, seed) => {
        const random = new Random(seed);
        const dense = sizes
          .slice(1)
          .map((outputs, l) => new Dense(sizes[l] as number, outputs, { random }));
        const network = new Network(dense.flatMap((layer) => [layer, new Activation(sigmoid)]));
        const x = Array.from({ length: sizes[0] as number }, () => random.normal());
        const t = Array.from({ length: sizes.at(-1) as number }, () => random.uniform());
        network.backpropagate([x], [t], halfSquaredError);
        const layers: SigmoidLayer[] = dense.map(({ W, b }) => {
          return { weights: W.value.toArray(), biases: b.value.row(0) };
        });
        errorBackpropagation(layers, x, t, 0.5).forEach(({ weightUpdates, biasUpdates }, l) => {
          const { W, b } = dense[l] as Dense;
          weightUpdates.forEach((row, j) => {
            expect(biasUpdates[j]).toBeCloseTo(-0.5 * b.gradient.at(0, j), 14);
            row.forEach((update, i) => {
              expect(update).toBeCloseTo(-0.5 * W.gradient.at(j, i), 14);
            });
          });
        });
      }),
      { numRuns: 40 },
    );
  });

  it("refuses what does not fit, naming the layer", () => {
    const layers = [{ weights: [[1, 2]], biases: [0] }];
    expect(() => errorBackpropagation(layers, [1], [1], 1)).toThrow(
      "errorBackpropagation: layer 1: expected 1x1 weights, got 1x2",
    );
    const tall = [{ weights: [[1], [2]], biases: [0] }];
    expect(() => errorBackpropagation(tall, [1], [1], 1)).toThrow(
      "errorBackpropagation: layer 1: expected 1x1 weights, got 2x1",
    );
    const missing = [...layers, { weights: [[Number.NaN]], biases: [0] }];
    expect(() => errorBackpropagation(missing, [1, 2], [1], 1)).toThrow(
      "errorBackpropagation: weights of layer 2: entry (0, 0): expected a finite number, got NaN",
    );
    expect(() => errorBackpropagation(layers, [1, 2], [1, 2], 1)).toThrow(
      "errorBackpropagation: t: expected 1 targets, got an array of 2",
    );
    expect(() => errorBackpropagation(layers, [1, 2], [1], 0)).toThrow("learningRate: expected");
    expect(() => errorBackpropagation(layers, [1, Number.NaN], [1], 1)).toThrow("x: entry (0, 1)");
  });
});
