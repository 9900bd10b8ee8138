import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
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

/** Compares trainings by plan with the same by layers. @returns how often each kind of plan ran */
function compare(widest: number, runs: number): Record<string, number> {
  const ways: Record<string, number> = {};
  fc.assert(
    fc.property(recipes(widest), (recipe) => {
      const planned = told(recipe, trainingOf);
      expect(planned.heard).toStrictEqual(told(recipe, trainingOf, ByLayers).heard);
      const way = planned.how.replace(/ \d+/g, "");
      ways[way] = (ways[way] ?? 0) + 1;
    }),
    { numRuns: runs },
  );
  return ways;
}

describe("a plan gives the bits that the layers give: losses, gradients, parameters, memory", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("where networks are small, and most are straight-line code", () => {
    const ways = compare(5, 300);
    expect(Object.keys(ways).sort()).toEqual([
      "loops for parameters",
      "straight-line code for parameters",
    ]);
    expect(Math.min(...Object.values(ways))).toBeGreaterThan(50);
  });

  it("where code may not be made at run time, and all are loops", () => {
    vi.stubGlobal("Function", () => {
      throw new EvalError("unsafe-eval");
    });
    expect(compare(5, 150)).toEqual({ "loops for parameters": 150 });
  });

  it("where networks are large, and products are computed in WebAssembly", () => {
    const ways = compare(40, 80);
    expect(ways["loops for parameters"]).toBeGreaterThan(40);
  });
});
