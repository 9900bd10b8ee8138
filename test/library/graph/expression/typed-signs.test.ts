import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graph, type Values } from "../../../../src/library/graph/expression/index.js";
import { typedSigns } from "../../../../src/library/graph/expression/typed-signs.js";

describe("typedSigns", () => {
  const at: Values = { x: 3, y: 0.5 };

  it.each([
    // as on a page, and the same in JavaScript
    ["x − y", 3 - 0.5],
    ["x – y", 3 - 0.5],
    ["−x + y", -3 + 0.5],
    ["x · y", 3 * 0.5],
    ["x ⋅ y", 3 * 0.5],
    ["x × y", 3 * 0.5],
    ["x ∗ y", 3 * 0.5],
    ["x ÷ y", 3 / 0.5],
    ["x ∕ y", 3 / 0.5],
    ["x² + y³", 9 + 0.125],
    ["2x²y", 2 * 9 * 0.5],
    ["−x² + y", -9 + 0.5],
    ["x⁻¹ + y", 1 / 3 + 0.5],
    ["2¹⁰ + x + y", 1027.5],
    ["2^x² + y", 512.5],
    ["e⁻ˣ + y", Math.exp(-3) + 0.5],
    ["2πx + y", 2 * Math.PI * 3 + 0.5],
    ["π + πx + y", Math.PI * 4 + 0.5],
    ["√x + √(x + y)", Math.sqrt(3) + Math.sqrt(3.5)],
    ["√2x · y", Math.SQRT2 * 1.5],
    ["√2.25 + √16(x + y)", 1.5 + 4 * 3.5],
    ["√(x)² + y", 3.5],
    ["x\u00a0+\u2009y", 3.5],
    ["ｘ＋３（ｙ）", 4.5],
    ["𝑥 + 𝑦", 3.5],
    ["x\u200b\u2062y", 1.5],
    ["\ufeffx + y", 3.5],
    ["σ(x) · y", 0.5 / (1 + Math.exp(-3))],
  ])("reads %s as it stands on a page", (formula, value) => {
    expect(graph(formula, at).output.value).toBeCloseTo(value, 13);
  });

  it("takes a subscript for a part of the name, in the values too", () => {
    const drawn = graph("w₀·x₀ + w₁x₁ + w₂", { w0: 2, x0: -1, "w₁": -3, "x₁": -2, w2: -3 });
    expect(drawn.output.value).toBe(2 * -1 + -3 * -2 - 3);
    expect(drawn.backward()).toEqual({ w0: -1, x0: 2, w1: -2, x1: -3, w2: 1 });
    expect(typedSigns("a₁₂xᵢ")).toBe("a12 xi");
  });

  it("leaves the letters of other alphabets, and π where it has a value", () => {
    expect(graph("θ₁ − η·δ", { θ1: 1, η: 0.5, δ: 4 }).output.value).toBe(-1);
    expect(graph("π · 2", { π: 5 }).backward()).toEqual({ pi: 2 });
  });

  it.each([
    ["x ≤ 1", '"≤" (U+2264) means here (char 3)'],
    ["x ≠ 1", '"≠"'],
    ["x′", '"′" (U+2032) means here (char 2)'],
    ["∂x", '"∂"'],
    ["∑x", '"∑"'],
    ["∞", '"∞"'],
    ["½x", '"½"'],
    ["|x|", '"|" (U+007C) means here (char 1)'],
    ["‖x‖", '"‖"'],
    ["x̂", '"\u0302" (U+0302)'],
    ["x⁽¹⁾", '"⁽"'],
    ["xᵀ", '"ᵀ"'],
    ["10₂ + x", '"₂" (U+2082) means here (char 3)'],
    ["√x²", '"√" (U+221A) means here (char 1)'],
    ["√exp(x)", '"√"'],
    ["√√x", '"√"'],
    ["x…", '"…"'],
    ["x → y", '"→"'],
  ])("refuses %s, quoting the sign", (formula, quoted) => {
    expect(() => graph(formula)).toThrow(`graph: cannot read ${JSON.stringify(formula)}: `);
    expect(() => graph(formula)).toThrow(`cannot tell what ${quoted}`);
  });

  it("says what a function's power is to be", () => {
    expect(() => graph("tanh²(x)", { x: 1 })).toThrow(
      "graph: tanh is a function and takes its input in brackets",
    );
  });

  it("changes nothing that is typed, and leaves nothing that is not", () => {
    const typed = fc.string({ unit: fc.constantFrom(..."xyz019 +-*/^()._,=<>!&%#'\"[]{};:~") });
    fc.assert(fc.property(typed, (formula) => typedSigns(formula) === formula));
    const printed = fc.string({ unit: fc.constantFrom(..."xy1 −·×²³⁻₁₂√π÷(+)|≤ＡB\u00a0") });
    fc.assert(
      fc.property(printed, (formula) => {
        try {
          expect(typedSigns(formula)).toMatch(/^[ -{}~]*$/);
        } catch (error) {
          expect(String(error)).toMatch(/^RangeError: cannot tell what ".+" \(U\+[\dA-F]{4,}\)/);
        }
      }),
    );
  });
});
