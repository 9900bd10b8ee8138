import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Adam } from "../../../../src/library/descent/index.js";
import { discounted, gradientSequences, run } from "./sequence.js";

describe("Adam", () => {
  it("first steps by η, whatever the gradient's size", () => {
    // m̂ = g and v̂ = g², so the step is η g / (|g| + ε)
    const theta = new Adam({ learningRate: 0.1 }).step([1, 1], [1000, -0.001]);
    expect(theta[0]).toBeCloseTo(0.9, 10);
    expect(theta[1]).toBeCloseTo(1 + (0.1 * 0.001) / (0.001 + 1e-8), 14);
  });

  it("follows algorithm 1: discounted means, corrected for their start", () => {
    fc.assert(
      fc.property(gradientSequences, (gradients) => {
        const adam = new Adam({ learningRate: 0.3, beta1: 0.6, beta2: 0.8, epsilon: 0.5 });
        const theta = run(adam, gradients);
        theta.forEach((entry, i) => {
          const column = gradients.map((g) => g[i] as number);
          // (1 - β) Σ β^(t-i) x_i / (1 - β^t) is a mean with weights that sum to 1.
          const mean = (values: readonly number[], beta: number) =>
            discounted(values, beta) /
            discounted(
              values.map(() => 1),
              beta,
            );
          const expected = column.reduce((sum, _, t) => {
            const seen = column.slice(0, t + 1);
            const secondMoment = mean(
              seen.map((x) => x * x),
              0.8,
            );
            return sum - (0.3 * mean(seen, 0.6)) / (Math.sqrt(secondMoment) + 0.5);
          }, 0);
          expect(entry).toBeCloseTo(expected, 11);
          expect(adam.firstMoment[0]?.[i]).toBeCloseTo(0.4 * discounted(column, 0.6), 11);
        });
      }),
    );
  });

  it("keeps the paper's constants when nothing is said", () => {
    const adam = new Adam({ learningRate: 0.001 });
    expect([adam.beta1, adam.beta2, adam.epsilon]).toEqual([0.9, 0.999, 1e-8]);
  });

  it("goes on from moments and a step count that were set", () => {
    const adam = new Adam({ learningRate: 1, beta1: 0.5, beta2: 0.5, epsilon: 1e-8 });
    adam.state = { ...adam.state, steps: 1, memory: { firstMoment: [[1]], secondMoment: [[1]] } };
    // t = 2: m = 0.5 + 0.5 * 3 = 2, v = 0.5 + 0.5 * 9 = 5; both over 1 - 0.25
    expect(adam.step([0], [3])[0]).toBeCloseTo(-(2 / 0.75) / Math.sqrt(5 / 0.75), 7);
    expect(adam.steps).toBe(2);
  });

  it("refuses constants out of range", () => {
    expect(() => new Adam({ learningRate: 1, beta1: 1 })).toThrow(
      "Adam: beta1: expected a number in",
    );
    expect(() => new Adam({ learningRate: 1, beta2: -1 })).toThrow(
      "Adam: beta2: expected a number",
    );
    expect(() => new Adam({ learningRate: 1, epsilon: 0 })).toThrow(
      "Adam: epsilon: expected a positive",
    );
  });
});
