import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numericalGradient } from "../../../src/library/descent/index.js";
import { halfL2 } from "../../../src/library/loss/index.js";
import { Matrix } from "../../../src/library/matrix/index.js";
import { expectGradientsAgree } from "../descent/agree.js";
import { matrix } from "../matrix/arbitrary.js";

describe("halfL2", () => {
  it("is λ/2 Σ w² with gradient λ W", () => {
    // 0.1 / 2 * (9 + 16)
    expect(halfL2(0.1).value([[3, -4]])).toBeCloseTo(1.25, 15);
    expect(
      halfL2(0.5)
        .gradient([[3, -4]])
        .toArray(),
    ).toEqual([[1.5, -2]]);
    expect(halfL2(0).value([[3]])).toBe(0);
    expect(halfL2(0.5).name).toBe("halfL2(0.5)");
  });

  it("has the gradient that central differences find", () => {
    fc.assert(
      fc.property(matrix(), (W) => {
        const penalty = halfL2(0.3);
        const at = (entries: readonly number[]) =>
          penalty.value(new Matrix(W.rows, W.columns, Float64Array.from(entries)));
        const numeric = numericalGradient(at, Array.from(W.data), 1e-5);
        expectGradientsAgree(penalty.gradient(W).data, numeric, { noise: 1e-6 });
      }),
    );
  });

  it("refuses a negative λ, and weights that are no numbers", () => {
    const broken = [[Number.NaN]];
    expect(() => halfL2(1).value(broken)).toThrow("halfL2: entry (0, 0): expected a finite number");
    expect(() => halfL2(1).gradient(broken)).toThrow("halfL2: entry (0, 0): expected a finite");
    expect(() => halfL2(-1)).toThrow("halfL2: lambda: expected a number of at least 0, got -1");
  });
});
