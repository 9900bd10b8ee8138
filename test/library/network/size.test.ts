import { describe, expect, it } from "vitest";
import { Activation, BatchNorm, Dense, tanh } from "../../../src/library/layer/index.js";
import { Network, networkSize } from "../../../src/library/network/index.js";
import { Random } from "../../../src/library/number/index.js";

describe("networkSize", () => {
  it("counts the two networks of the sizing slides: 6 and 26, 9 and 41", () => {
    // 3*4 + 4*2 weights and 4 + 2 biases
    expect(networkSize([3, 4, 2])).toEqual({
      neurons: 6,
      weights: 20,
      biases: 6,
      parameters: 26,
      depth: 2,
    });
    // 3*4 + 4*4 + 4*1 weights and 4 + 4 + 1 biases
    expect(networkSize([3, 4, 4, 1])).toEqual({
      neurons: 9,
      weights: 32,
      biases: 9,
      parameters: 41,
      depth: 3,
    });
  });

  it("counts one layer", () => {
    expect(networkSize([2, 1])).toEqual({
      neurons: 1,
      weights: 2,
      biases: 1,
      parameters: 3,
      depth: 1,
    });
  });

  it("counts a network that is there, with what other layers learn among the parameters", () => {
    const random = new Random(1);
    const network = new Network([
      new Dense(3, 4, { random }),
      new BatchNorm(4),
      new Activation(tanh),
      new Dense(4, 2, { random }),
    ]);
    // 26 as by widths, and a gamma and a beta for each of the four columns
    expect(networkSize(network)).toEqual({ ...networkSize([3, 4, 2]), parameters: 26 + 8 });
    expect(networkSize(new Network([new Activation(tanh)]))).toEqual({
      neurons: 0,
      weights: 0,
      biases: 0,
      parameters: 0,
      depth: 0,
    });
  });

  it("leaves the widths as they were", () => {
    const widths = [3, 4, 2];
    networkSize(widths);
    expect(widths).toEqual([3, 4, 2]);
  });

  it.each([
    [[3], "widths: expected inputs and at least one layer, like [3, 4, 2], got an array of 1"],
    [3, "widths: expected inputs and at least one layer, like [3, 4, 2], got 3"],
    [[3, 0, 2], "width of layer 1: expected a whole number of at least 1, got 0"],
    [[2.5, 1], "width of layer 0: expected a whole number of at least 1, got 2.5"],
  ])("refuses %j", (widths, message) => {
    expect(() => networkSize(widths as number[])).toThrow(`networkSize: ${message}`);
  });
});
