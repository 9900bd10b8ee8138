import { describe, expect, it } from "vitest";
import { deltas } from "../../../../src/course/deck/bp/deltas.js";

// -η ∂L/∂w by central differences, from a program in Python.
const out = [0.0414433641, 0.024488008];
const hidden = [0.0079775484, -0.0039887742, -0.0131946014, 0.0065973007];

describe("error back-propagation in δ form", () => {
  const found = deltas();

  it("updates both layers as another program's central differences say", () => {
    out.forEach((update, i) => {
      expect(found.updateOut[i]).toBeCloseTo(update, 8);
    });
    hidden.forEach((update, i) => {
      expect(found.updateHidden.flat()[i]).toBeCloseTo(update, 8);
    });
  });

  it("agrees with the layers and with central differences of its own", () => {
    expect(found.byLayers.out[0]).toBeCloseTo(found.updateOut[0] as number, 14);
    [found.deltaOut, ...found.deltaHidden].forEach((delta, i) => {
      expect(found.numeric[i]).toBeCloseTo(delta, 8);
    });
  });
});
