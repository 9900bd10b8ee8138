import { describe, expect, it } from "vitest";
import {
  lastGradients,
  responsibility,
} from "../../../../src/course/deck/khapra/responsibility.js";
import { endingIn } from "../../../../src/course/ledger/demonstration/networks.js";
import { Softmax } from "../../../../src/library/layer/index.js";

const network = () => endingIn(() => new Softmax(), [3, 3, 3, 2]);

describe("responsibility handed down", () => {
  it("goes from the outputs through every layer to the inputs", () => {
    const { names, lengths } = responsibility(network(), [1, 2, 3], [0, 1]);
    expect(names[0]).toBe("∂L/∂ŷ");
    expect(lengths).toEqual([2, 2, 3, 3, 3, 3, 3]);
  });

  it("is the same by formula, by differences and by layers", () => {
    const { byFormula, numeric, byLayers } = lastGradients(network(), [1, 2, 3], [0, 1]);
    byFormula.a2.forEach((g, i) => {
      expect(g).toBeCloseTo(numeric.a2[i] as number, 8);
      expect(g).toBeCloseTo(byLayers.b2[i] as number, 12);
    });
    expect(byLayers.W2.flat().some((g) => Math.abs(g) > 1e-3)).toBe(true);
  });
});
