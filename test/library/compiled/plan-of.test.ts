import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Network, Progress, Training } from "../../../src/library/network/index.js";
import { ByLayers, type Recipe, recipes, trainingOf } from "./arbitrary-training.js";

/** All that can be seen of a training's network, bit for bit: -0 is not 0 here. */
function seen({ parameters, layers }: Network): unknown {
  return {
    values: parameters.map(({ value }) => Array.from(value.data)),
    gradients: parameters.map(({ gradient }) => Array.from(gradient.data)),
    running: layers.map((layer) => "runningMean" in layer && structuredClone(layer.runningMean)),
  };
}

/** What a listener hears and sees, epoch by epoch and now and then a step. */
function told(recipe: Recipe, make: typeof trainingOf, NetworkClass?: typeof Network) {
  const heard: unknown[] = [];
  const training: Training = make(recipe, NetworkClass, {
    onEpoch: (progress: Progress) => heard.push([progress, seen(training.network)]),
    ...(recipe.every > 0 && {
      every: recipe.every,
      onStep: (progress: Progress) => heard.push([progress, seen(training.network)]),
    }),
  });
  try {
    training.run(2);
    training.step();
    heard.push(training.state);
    training.run(1);
    heard.push(training.state, training.network.forward(training.X).toArray());
  } catch (thrown) {
    heard.push(String(thrown), seen(training.network), training.state);
  }
  return { heard, how: training.how };
}

describe("a plan", () => {
  it("gives the bits that the layers give: losses, gradients, parameters, memory, predictions", () => {
    const ways = new Map<string, number>();
    fc.assert(
      fc.property(recipes(5), (recipe) => {
        const planned = told(recipe, trainingOf);
        expect(planned.heard).toStrictEqual(told(recipe, trainingOf, ByLayers).heard);
        const way = planned.how.replace(/\d+/g, "N");
        ways.set(way, (ways.get(way) ?? 0) + 1);
      }),
      { numRuns: 400 },
    );
    console.log(ways);
  });
});
