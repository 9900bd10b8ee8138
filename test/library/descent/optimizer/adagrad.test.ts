import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AdaGrad } from "../../../../src/library/descent/index.js";
import { discounted, gradientSequences, run } from "./sequence.js";

describe("AdaGrad", () => {
  it("first steps by η whatever the gradient's size", () => {
    const theta = new AdaGrad({ learningRate: 0.1 }).step([0, 0], [1000, -0.001]);
    expect(theta[0]).toBeCloseTo(-0.1, 10);
    // 0.001 / (0.001 + 1e-8): ε tells
    expect(theta[1]).toBeCloseTo((0.1 * 0.001) / (0.001 + 1e-8), 15);
  });

  it("divides by √Σ g² + ε", () => {
    fc.assert(
      fc.property(gradientSequences, (gradients) => {
        const adagrad = new AdaGrad({ learningRate: 0.3, epsilon: 0.5 });
        const theta = run(adagrad, gradients);
        theta.forEach((entry, i) => {
          const column = gradients.map((g) => g[i] as number);
          const expected = column.reduce((sum, g, t) => {
            const squares = discounted(
              column.slice(0, t + 1).map((x) => x * x),
              1,
            );
            return sum - (0.3 * g) / (Math.sqrt(squares) + 0.5);
          }, 0);
          expect(entry).toBeCloseTo(expected, 12);
          expect(adagrad.cache[0]?.[i]).toBeCloseTo(
            discounted(
              column.map((x) => x * x),
              1,
            ),
            10,
          );
        });
      }),
    );
  });

  it("refuses an ε that is not above 0", () => {
    expect(() => new AdaGrad({ learningRate: 1, epsilon: 0 })).toThrow(
      "AdaGrad: epsilon: expected a positive number, got 0",
    );
  });
});
