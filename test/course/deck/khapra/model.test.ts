import { describe, expect, it } from "vitest";
import { byHand, modelOf } from "../../../../src/course/deck/khapra/model.js";
import { sigmoid } from "../../../../src/library/layer/index.js";

describe("the composed model", () => {
  it("written out gives what the layers give", () => {
    const { network, x } = modelOf(sigmoid);
    const output = network.forward([x]).row(0);
    byHand(network, x, Math.tanh).h3.forEach((h, i) => {
      expect(h).toBeCloseTo(output[i] as number, 14);
    });
  });
});
