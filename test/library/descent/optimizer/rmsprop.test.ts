import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RMSProp } from "../../../../src/library/descent/index.js";
import { discounted, gradientSequences, run } from "./sequence.js";

describe("RMSProp", () => {
  it("first steps by η / √(1 - ρ)", () => {
    // s = 0.1 g², so g / √s = √10
    const [theta] = new RMSProp({ learningRate: 0.1 }).step([0], [5]);
    expect(theta).toBeCloseTo(-0.1 * Math.sqrt(10), 7);
  });

  it("divides by the root of (1 - ρ) Σ ρ^(t-i) g_i², and ε outside", () => {
    fc.assert(
      fc.property(gradientSequences, (gradients) => {
        const rmsprop = new RMSProp({ learningRate: 0.3, decay: 0.8, epsilon: 0.5 });
        const theta = run(rmsprop, gradients);
        theta.forEach((entry, i) => {
          const column = gradients.map((g) => g[i] as number);
          const meanSquare = (t: number) =>
            (1 - 0.8) *
            discounted(
              column.slice(0, t + 1).map((x) => x * x),
              0.8,
            );
          const expected = column.reduce(
            (sum, g, t) => sum - (0.3 * g) / (Math.sqrt(meanSquare(t)) + 0.5),
            0,
          );
          expect(entry).toBeCloseTo(expected, 12);
          expect(rmsprop.cache[0]?.[i]).toBeCloseTo(meanSquare(column.length - 1), 10);
        });
      }),
    );
  });

  it("keeps Hinton's 0.9 when nothing is said, and refuses what is out of range", () => {
    expect(new RMSProp({ learningRate: 1 }).decay).toBe(0.9);
    expect(() => new RMSProp({ learningRate: 1, decay: 1 })).toThrow(
      "RMSProp: decay: expected a number in [0, 1), got 1",
    );
    expect(() => new RMSProp({ learningRate: 1, epsilon: -1 })).toThrow(
      "RMSProp: epsilon: expected a positive number, got -1",
    );
  });
});
