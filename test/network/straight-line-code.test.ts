import { describe, expect, it } from "vitest";
import { straightLineCode } from "../../src/network/straight-line-code.js";

const linear = { h: (a: string) => a, slope: "1" };

describe("straightLineCode", () => {
  it("is a function that takes the step of paper and pencil", () => {
    const source = straightLineCode([{ inputs: 1, outputs: 1, formula: linear }], "1 / M");
    const run = new Function(`return ${source}`)();
    const theta = Float64Array.of(2, 1);
    // ŷ = 2*3 + 1 = 7, L = (7 - 5)² = 4, dL/dw = 2*2*3 = 12, dL/db = 4.
    expect(run(theta, [3], [5], 1, 1, 0.1)).toBe(4);
    expect(theta[0]).toBeCloseTo(2 - 1.2, 15);
    expect(theta[1]).toBeCloseTo(1 - 0.4, 15);
  });

  it("calls a function from one place for all neurons of a layer, where it is compiled in", () => {
    const formula = { h: (a: string) => `Math.exp(${a})`, slope: "h", calls: true };
    const source = straightLineCode([{ inputs: 1, outputs: 2, formula }], "1");
    expect(source.match(/Math\.exp/g)).toHaveLength(1);
    const theta = Float64Array.of(1, 2, 0, 0);
    // ŷ = (e, e²) is exactly what is wanted: no loss and no step.
    const loss = new Function(`return ${source}`)()(theta, [1], [Math.E, Math.E ** 2], 1, 1, 1);
    expect(loss).toBeCloseTo(0, 20);
    [1, 2, 0, 0].forEach((weight, p) => {
      expect(theta[p]).toBeCloseTo(weight, 10);
    });
  });

  it("hands gradients down through the weights, layer by layer", () => {
    const stage = { inputs: 2, outputs: 2, formula: linear };
    const lines = straightLineCode([stage, stage], "1")
      .split("\n")
      .map((line) => line.trim());
    expect(lines).toContain("const dh_1_2 = da_2_1 * w_2_1_2 + da_2_2 * w_2_2_2;");
    expect(lines.indexOf("dw_2_1_1 += da_2_1 * h_1_1;")).toBeLessThan(
      lines.indexOf("dw_1_1_1 += da_1_1 * x_1;"),
    );
  });
});
