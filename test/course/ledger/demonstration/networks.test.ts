import { describe, expect, it } from "vitest";
import {
  endingIn,
  ends,
  gradientHolds,
  layered,
  stepDown,
  trainingLosses,
  xor,
} from "../../../../src/course/ledger/demonstration/networks.js";
import { Softmax } from "../../../../src/library/layer/index.js";
import { meanSquaredError, sumSquaredError } from "../../../../src/library/loss/index.js";

describe("the small networks that claims are checked on", () => {
  it("have the widths asked for, sigmoids between, and one end layer where wanted", () => {
    const names = layered([3, 4, 2]).layers.map(({ name }) => name);
    expect(names).toEqual(["Dense(3, 4)", "Activation(sigmoid)", "Dense(4, 2)"]);
    expect(endingIn(() => new Softmax(), [3, 4, 2]).layers[3]?.name).toBe("Softmax");
  });

  it("step down by the learning rate times the gradient", () => {
    const network = layered([1, 1]);
    const [W] = network.parameters;
    if (W === undefined) throw new Error("a layer without weights");
    W.value.data[0] = 2;
    network.backpropagate([[3]], [[0]], sumSquaredError);
    // L = (3w)², so ∂L/∂w = 18w = 36.
    stepDown(network, 0.01);
    expect(W.value.at(0, 0)).toBeCloseTo(2 - 0.36, 12);
  });

  it("report the loss before each step and after the last", () => {
    const network = layered([2, 3, 1]);
    const start = meanSquaredError.value(network.forward(xor.X), xor.y);
    const losses = trainingLosses(network, xor.X, xor.y, meanSquaredError, {
      learningRate: 0.1,
      steps: 5,
    });
    expect(losses).toHaveLength(6);
    expect(ends(losses)).toEqual([start, meanSquaredError.value(network.forward(xor.X), xor.y)]);
  });

  it("notice a loss whose gradient is wrong", () => {
    const wrong = { ...sumSquaredError, gradient: meanSquaredError.gradient };
    expect(gradientHolds(layered([2, 2, 1]), xor.X, xor.y, sumSquaredError).holds).toBe(true);
    expect(gradientHolds(layered([2, 2, 1]), xor.X, xor.y, wrong).holds).toBe(false);
  });
});
