import { beforeEach, describe, expect, it } from "vitest";
import { type BlockStep, propagateBlocks } from "../../../src/library/backprop/index.js";
import { BatchNorm } from "../../../src/library/layer/index.js";
import { sumSquaredError } from "../../../src/library/loss/index.js";
import { Network } from "../../../src/library/network/index.js";
import { exampleNetwork, numpy, W2, x, y } from "../network/example.js";

const near = (got: readonly number[] | undefined, expected: readonly number[]) => {
  expect(got).toHaveLength(expected.length);
  expected.forEach((entry, i) => {
    expect(got?.[i]).toBeCloseTo(entry, 14);
  });
};

describe("propagateBlocks", () => {
  let network: Network;
  let steps: BlockStep[];

  beforeEach(() => {
    network = exampleNetwork();
    steps = propagateBlocks(network, x, y, sumSquaredError, 0.5);
  });

  it("goes from the last block to the first", () => {
    expect(steps.map(({ stage, name }) => `${stage} ${name}`)).toEqual([
      "4 Softmax",
      "3 Dense(4, 2)",
      "2 Activation(sigmoid)",
      "1 Dense(4, 4)",
    ]);
    expect(steps[3]?.x).toEqual(x);
    near(steps[0]?.y, numpy.yHat);
  });

  it("(1) hands ∂L/∂x of a block on as ∂L/∂y of the one below", () => {
    steps.slice(1).forEach((step, i) => {
      expect(step.dLdY).toEqual(steps[i]?.dLdX);
    });
    near(steps[0]?.dLdX, numpy.db2);
    near(steps[3]?.dLdX, numpy.dx);
    expect(steps[1]?.dYdX).toEqual(W2);
  });

  it("(2) finds ∂L/∂W of the learning blocks, and of those only", () => {
    for (const [j, row] of numpy.dW2.entries()) near(steps[1]?.dLdW?.[j], row);
    for (const [j, row] of numpy.dW1.entries()) near(steps[3]?.dLdW?.[j], row);
    expect([steps[0]?.dLdW, steps[2]?.dLdW, steps[2]?.updatedW]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const norm = new Network([new BatchNorm(4)]);
    expect(propagateBlocks(norm, x, x, sumSquaredError, 0.5)[0]?.dLdW).toBeUndefined();
  });

  it("(3) updates W by -η ∂L/∂W, and leaves the network alone", () => {
    const expected = W2.map((row, j) => row.map((w, i) => w - 0.5 * (numpy.dW2[j]?.[i] as number)));
    for (const [j, row] of expected.entries()) near(steps[1]?.updatedW?.[j], row);
    expect(network.parameters[2]?.value.toArray()).toEqual(W2);
  });

  it("refuses what does not fit", () => {
    expect(() => propagateBlocks(network, x, y, sumSquaredError, 0)).toThrow("learningRate");
    expect(() => propagateBlocks(network, [1], y, sumSquaredError, 1)).toThrow(
      "Dense(4, 4).forward",
    );
    expect(() => propagateBlocks(network, [Number.NaN], y, sumSquaredError, 1)).toThrow(
      "propagateBlocks: x: entry (0, 0): expected a finite number, got NaN",
    );
    expect(() => propagateBlocks(network, x, [1], sumSquaredError, 1)).toThrow("equal shapes");
  });
});
