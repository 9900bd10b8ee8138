import { describe, expect, it } from "vitest";
import { talkChain } from "../../../../src/course/ledger/demonstration/chain.js";
import { layered } from "../../../../src/course/ledger/demonstration/networks.js";
import { Activation, sigmoid } from "../../../../src/library/layer/index.js";

describe("the chain that talks to the layers", () => {
  it("agrees with central differences for networks of several depths", () => {
    for (const widths of [
      [2, 1],
      [3, 4, 2],
      [3, 3, 3, 2],
    ]) {
      const network = layered(widths, () => [new Activation(sigmoid)]);
      const x = [0.5, -1, 2].slice(0, widths[0]);
      const y = [1, 0].slice(0, widths[widths.length - 1]);
      expect(talkChain(network, x, y).holds).toBe(true);
    }
  });
});
