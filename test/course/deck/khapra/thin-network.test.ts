import { describe, expect, it } from "vitest";
import { compressed, thinNetwork } from "../../../../src/course/deck/khapra/thin-network.js";

describe("the deep, thin network", () => {
  it("has one unit a layer", () => {
    expect(thinNetwork().layers.map(({ outputs }) => outputs ?? 1)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("has the derivatives that central differences in another program give", () => {
    const python = [0.008880023633, -0.021312633519, -0.064598234775];
    ([1, 2, 3] as const).forEach((layer, i) => {
      expect(compressed(layer).right).toBeCloseTo(python[i] as number, 9);
      expect(compressed(layer).numeric).toBeCloseTo(python[i] as number, 8);
    });
  });

  it("gets other numbers from the chains as printed", () => {
    const { asPrinted, selfReferring, right } = compressed(1);
    expect(asPrinted).not.toBeCloseTo(right, 4);
    expect(selfReferring).not.toBeCloseTo(right, 4);
  });
});
