import { describe, expect, it } from "vitest";
import {
  firstLayerGradients,
  stepsTo,
  trainToThreshold,
} from "../../../../src/course/deck/bp/challenges.js";
import { Momentum, SGD } from "../../../../src/library/descent/index.js";

describe("practical challenges", () => {
  it("show gradients that shrink layer by layer", () => {
    const [one, four] = firstLayerGradients([1, 4]) as [number, number];
    expect(four).toBeLessThan(one / 10);
  });

  it("show momentum ahead in a long valley", () => {
    const momentum = stepsTo(new Momentum({ learningRate: 0.02, momentum: 0.8 }), 1e-3);
    expect(momentum).toBeLessThan(stepsTo(new SGD({ learningRate: 0.02 }), 1e-3));
  });

  it("train to a threshold, unless every round starts anew", () => {
    const { steps, loss, restarted } = trainToThreshold(0.1);
    expect(loss).toBeLessThan(0.1);
    expect(steps).toBeGreaterThan(1);
    expect(restarted).toBeGreaterThan(0.1);
  });
});
