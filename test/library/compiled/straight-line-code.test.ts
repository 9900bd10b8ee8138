import { describe, expect, it } from "vitest";
import { straightLineCode } from "../../../src/library/compiled/straight-line-code.js";

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

  it("takes the step of a softmax, whose loss is log 3 where it knows nothing of three classes", () => {
    const source = straightLineCode([{ inputs: 1, outputs: 3, formula: undefined }], "1 / M");
    const names = ["exponential", "log"];
    const run = new Function(...names, `return ${source}`)(Math.exp, Math.log);
    const theta = new Float64Array(6);
    expect(run(theta, [6], [0, 1, 0], 1, 1, 0.5)).toBeCloseTo(Math.log(3), 15);
    // ŷ - y = (1/3, -2/3, 1/3), times η = 1/2 and for the weights x = 6
    [-1, 2, -1, -1 / 6, 1 / 3, -1 / 6].forEach((weight, p) => {
      expect(theta[p]).toBeCloseTo(weight, 15);
    });
  });

  it("has no line that does nothing, and is indented by two for each brace that is open", () => {
    const source = straightLineCode([{ inputs: 2, outputs: 1, formula: linear }], "1");
    expect(source).toContain("const h_1_1 = a_1_1;");
    expect(source).not.toContain("h[");
    expect(source).not.toContain("dh_");
    let open = 0;
    for (const line of source.split("\n")) {
      if (line.trim().startsWith("}")) open--;
      expect(line).toMatch(new RegExp(`^ {${2 * open}}\\S`));
      if (line.endsWith("{")) open++;
    }
    expect(open).toBe(0);
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
