import { describe, expect, it } from "vitest";
import {
  detailed,
  detailedNetwork,
  hiddenOutputs,
  printedGradients,
  x,
} from "../../../../src/course/deck/bp/detailed.js";

describe("the detailed view", () => {
  it("is the same network written out and from layers", () => {
    const { y, P } = detailed();
    expect(P).toBeCloseTo(detailedNetwork().forward([x]).at(0, 0), 14);
    hiddenOutputs().forEach((h, j) => {
      expect(y[j]).toBeCloseTo(h, 14);
    });
  });

  it("has the gradients that central differences give", () => {
    const { out, numericOut, hidden, numericHidden } = printedGradients();
    expect(hidden.flat()).toHaveLength(12);
    [...out, ...hidden.flat()].forEach((gradient, i) => {
      expect(gradient).toBeCloseTo([...numericOut, ...numericHidden.flat()][i] as number, 8);
    });
  });
});
