import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Momentum } from "../../../../src/library/descent/index.js";
import { discounted, gradientSequences, run } from "./sequence.js";

describe("Momentum", () => {
  it("remembers its velocity: two steps by hand", () => {
    const momentum = new Momentum({ learningRate: 0.1, momentum: 0.5 });
    // v = -0.1 * 2 = -0.2, θ = 1 - 0.2
    expect(momentum.step([1], [2])).toEqual([0.8]);
    // v = 0.5 * -0.2 - 0.1 * 1.6 = -0.26, θ = 0.8 - 0.26
    expect(momentum.step([0.8], [1.6])[0]).toBeCloseTo(0.54, 15);
    expect(momentum.velocity[0]?.[0]).toBeCloseTo(-0.26, 15);
  });

  it("has the velocity -η Σ μ^(t-i) g_i after t steps", () => {
    fc.assert(
      fc.property(gradientSequences, (gradients) => {
        const momentum = new Momentum({ learningRate: 0.2, momentum: 0.7 });
        run(momentum, gradients);
        momentum.velocity[0]?.forEach((v, i) => {
          const column = gradients.map((g) => g[i] as number);
          expect(v).toBeCloseTo(-0.2 * discounted(column, 0.7), 12);
        });
      }),
    );
  });

  it("takes a velocity that was set", () => {
    const momentum = new Momentum({ learningRate: 0.1 });
    momentum.state = { ...momentum.state, memory: { velocity: [[1]] } };
    // v = 0.9 * 1 - 0.1 * 2, θ = 5 + v
    expect(momentum.step([5], [2])[0]).toBeCloseTo(5.7, 15);
  });

  it("is plain gradient descent without momentum, and keeps 0.9 when nothing is said", () => {
    expect(new Momentum({ learningRate: 0.1, momentum: 0 }).step([1], [2])).toEqual([0.8]);
    expect(new Momentum({ learningRate: 0.1 }).momentum).toBe(0.9);
  });

  it.each([1, -0.1, Number.NaN])("refuses a momentum of %s", (momentum) => {
    expect(() => new Momentum({ learningRate: 0.1, momentum })).toThrow(
      "Momentum: momentum: expected",
    );
  });
});
