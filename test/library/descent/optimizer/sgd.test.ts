import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SGD } from "../../../../src/library/descent/index.js";
import { gradientSequences, run } from "./sequence.js";

describe("SGD", () => {
  it("steps against the gradient, θ - η g", () => {
    // 1 - 0.1 * 2, -1 - 0.1 * -2: the lecture's descent on x² from 1 and from -1
    expect(new SGD({ learningRate: 0.1 }).step([1, -1], [2, -2])).toEqual([0.8, -0.8]);
  });

  it("adds up to -η Σ g", () => {
    fc.assert(
      fc.property(gradientSequences, (gradients) => {
        const theta = run(new SGD({ learningRate: 0.5 }), gradients);
        theta.forEach((entry, i) => {
          const sum = gradients.reduce((total, g) => total + (g[i] as number), 0);
          expect(entry).toBeCloseTo(-0.5 * sum, 12);
        });
      }),
    );
  });

  it("refuses a rate that is not above 0", () => {
    expect(() => new SGD({ learningRate: -1 })).toThrow(
      "SGD: learningRate: expected a positive number, got -1",
    );
  });
});
