import { parse } from "mathjs/number";
import { describe, expect, it } from "vitest";
import { evaluator } from "../../../../src/library/graph/expression/evaluate.js";

describe("evaluator", () => {
  const at = (formula: string, x: number) => evaluator(parse(formula))({ x });

  it("knows the functions of a graph", () => {
    expect(at("ln(x)", 2)).toBe(Math.LN2);
    expect(at("max(x, 1, 3)", 2)).toBe(3);
    expect(at("relu(x) + relu(-x)", -2)).toBe(2);
    expect(at("sigmoid(x)", 0)).toBe(0.5);
  });

  it("compares without tolerance", () => {
    expect(at("x > 0 ? 1 : 0", 1e-300)).toBe(1);
    expect(at("1 >= x ? 1 : 0", 1 + Number.EPSILON)).toBe(0);
    expect(at("x >= 1 ? 1 : 0", 1)).toBe(1);
  });

  it("gives NaN where a formula is not defined, and no number for what is none", () => {
    expect(at("log(x)", -1)).toBeNaN();
    expect(() => at("x > 1", 2)).toThrow("x > 1 is no number");
    expect(() => evaluator(parse("y"))({ x: 1 })).toThrow("y");
  });
});
