import { describe, expect, it } from "vitest";
import { sigmoid } from "../../../src/layer/index.js";
import { byHand, modelOf } from "../../../src/slide/khapra/model.js";

describe("the composed model", () => {
  it("written out gives what the layers give", () => {
    const { network, x } = modelOf(sigmoid);
    const output = network.forward([x]).row(0);
    byHand(network, x, Math.tanh).h3.forEach((h, i) => {
      expect(h).toBeCloseTo(output[i] as number, 14);
    });
  });
});
