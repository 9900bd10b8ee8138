import { describe, expect, it } from "vitest";
import { nearestLabel, vanillaDescent } from "../../../../src/course/deck/cvbl/search.js";

describe("search and descent", () => {
  it("takes the label of the nearest example", () => {
    const examples = [
      [0, 0],
      [3, 4],
    ];
    expect(nearestLabel(examples, [7, 8], [1, 1])).toBe(7);
    expect(nearestLabel(examples, [7, 8], [2, 3])).toBe(8);
  });

  it("finds y = 2x_0 - x_1 from all examples, from batches and from single ones", () => {
    for (const sampling of ["all", { batch: 16 }, { batch: 1 }] as const) {
      const { w, losses, sampled } = vanillaDescent(64, 300, sampling);
      expect(w[0]).toBeCloseTo(2, 2);
      expect(w[1]).toBeCloseTo(-1, 2);
      expect(losses).toHaveLength(301);
      expect(sampled).toBe(sampling === "all" ? 64 : sampling.batch);
    }
  });
});
