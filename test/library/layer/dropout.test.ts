import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Dropout } from "../../../src/library/layer/index.js";
import { Matrix } from "../../../src/library/matrix/index.js";
import { Random } from "../../../src/library/number/index.js";
import { pair } from "../matrix/arbitrary.js";
import { expectLayerGradients } from "./check-layer.js";

const ones = new Matrix(100, 100, new Float64Array(10_000).fill(1));

describe("Dropout", () => {
  it("passes everything on in evaluation, forward and backward, and draws nothing", () => {
    const random = new Random(1);
    const before = random.state;
    const layer = new Dropout(0.5, random);
    expect(layer.forward([[1, -2]]).toArray()).toEqual([[1, -2]]);
    expect(layer.backward([[3, 4]]).toArray()).toEqual([[3, 4]]);
    expect(random.state).toEqual(before);
  });

  it("drops a share p in training and divides the rest by 1 - p, so that the mean stays", () => {
    const kept = new Dropout(0.2, new Random(1)).forward(ones, "train").data;
    expect(new Set(kept)).toEqual(new Set([0, 1.25]));
    const dropped = kept.filter((h) => h === 0).length;
    // 2000 of 10,000, give or take 40
    expect(Math.abs(dropped - 2000)).toBeLessThan(200);
    expect(Math.abs(kept.reduce((sum, h) => sum + h, 0) / 10_000 - 1)).toBeLessThan(0.03);
  });

  it("gives no gradient to what was dropped", () => {
    const layer = new Dropout(0.5, new Random(1));
    const kept = layer.forward(ones, "train");
    expect(layer.backward(ones)).toEqual(kept);
  });

  it("draws anew for each batch", () => {
    const layer = new Dropout(0.5, new Random(1));
    expect(layer.forward(ones, "train")).not.toEqual(layer.forward(ones, "train"));
  });

  it("has true gradients for the mask it drew", () => {
    fc.assert(
      fc.property(pair(), fc.nat(100), ([H, upstream], seed) => {
        const random = new Random(seed);
        const { state } = random;
        const layer = new Dropout(0.4, random);
        const forward = layer.forward.bind(layer);
        // The same mask for every difference: the generator starts over.
        layer.forward = (batch) => {
          random.state = state;
          return forward(batch, "train");
        };
        expectLayerGradients(layer, H, upstream, { noise: 1e-6 });
      }),
      { numRuns: 30 },
    );
  });

  it("keeps everything at p = 0, and refuses p = 1", () => {
    expect(new Dropout(0, new Random(1)).forward([[1, 2]], "train").toArray()).toEqual([[1, 2]]);
    for (const p of [1, -0.1]) {
      expect(() => new Dropout(p, new Random(1))).toThrow(
        `Dropout(${p}): p: expected a number in [0, 1), got ${p}`,
      );
    }
    expect(() => new Dropout(Number.NaN, new Random(1))).toThrow("p: expected a finite number");
  });

  it("wants a forward pass first, and a gradient of the batch's shape", () => {
    const layer = new Dropout(0.5, new Random(1));
    expect(() => layer.backward([[1]])).toThrow("Dropout(0.5): call forward before backward");
    layer.forward([[1, 2]]);
    expect(() => layer.backward([[1]])).toThrow("Dropout(0.5).backward: expected equal shapes");
  });
});
