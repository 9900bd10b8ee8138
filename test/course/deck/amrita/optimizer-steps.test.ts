import { describe, expect, it } from "vitest";
import {
  batchesOf,
  epochOfUpdates,
  fiveSteps,
  sameSteps,
} from "../../../../src/course/deck/amrita/optimizer-steps.js";
import { SGD } from "../../../../src/library/descent/index.js";

describe("optimizers step by step", () => {
  it("walk down x² from 1 by powers of 1 - 2η", () => {
    expect(fiveSteps(new SGD({ learningRate: 0.25 }))).toEqual([0.5, 0.25, 0.125, 0.0625, 0.03125]);
  });

  it("are told apart from a wrong rule", () => {
    expect(sameSteps(new SGD({ learningRate: 0.1 }), (x, g) => x - 0.1 * g).holds).toBe(true);
    expect(sameSteps(new SGD({ learningRate: 0.1 }), (x, g) => x - 0.2 * g).holds).toBe(false);
  });

  it("see every example once an epoch, in batches", () => {
    const batches = batchesOf(10, 4);
    expect(batches.map((batch) => batch.length)).toEqual([4, 4, 2]);
    expect(batches.flat().sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(epochOfUpdates(10, 4).updates).toBe(3);
    expect(epochOfUpdates(64, 1).loss).toBeLessThan(epochOfUpdates(64, 64).loss);
  });
});
