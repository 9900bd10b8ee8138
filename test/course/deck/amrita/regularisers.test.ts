import { describe, expect, it } from "vitest";
import {
  dropped,
  normalised,
  spreadOfSignals,
  weightDecay,
} from "../../../../src/course/deck/amrita/regularisers.js";
import { lecunNormal } from "../../../../src/library/layer/index.js";

describe("what keeps a network in bounds", () => {
  it("keeps the size of signals through linear layers of variance 1 / inputs", () => {
    const spread = spreadOfSignals(lecunNormal, (a) => a);
    expect(spread).toBeGreaterThan(0.3);
    expect(spread).toBeLessThan(3);
  });

  it("shortens the weights the more, the larger λ is", () => {
    const lengths = [0, 1, 10].map(weightDecay);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    expect(new Set(lengths).size).toBe(3);
  });

  it("drops the share asked for, and nothing in evaluation", () => {
    const { kept, mean, evaluated } = dropped(0.25, 20_000);
    expect(Math.abs(kept - 0.75)).toBeLessThan(0.02);
    expect(mean).toBeCloseTo(kept / 0.75, 10);
    expect(evaluated).toBe(1);
  });

  it("centres columns and gives them variance 1", () => {
    const { means, variances } = normalised();
    for (const mean of means) expect(mean).toBeCloseTo(0, 12);
    for (const variance of variances) expect(variance).toBeCloseTo(1, 4);
  });
});
