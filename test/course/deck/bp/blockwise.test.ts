import { describe, expect, it } from "vitest";
import { blockwise } from "../../../../src/course/deck/bp/blockwise.js";

describe("block-wise back-propagation", () => {
  const found = blockwise();

  it("visits the six stages from the last to the first and lowers the loss", () => {
    expect(found.visited).toEqual([6, 5, 4, 3, 2, 1]);
    expect(found.after).toBeLessThan(found.loss);
  });

  it("finds the gradients of a whole network, and of central differences", () => {
    expect(found.byBlocks).toHaveLength(3);
    found.byBlocks.forEach((gradient, i) => {
      expect(gradient).toEqual(found.byNetwork[i]);
    });
    found.numericW.forEach((g, i) => {
      expect(found.byBlocks[0]?.[i]).toBeCloseTo(g, 8);
    });
    found.numericX.forEach((g, i) => {
      expect(found.dX[i]).toBeCloseTo(g, 8);
    });
  });
});
