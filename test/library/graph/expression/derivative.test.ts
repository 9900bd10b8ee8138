import { describe, expect, it } from "vitest";
import { graph, symbolicDerivative } from "../../../../src/library/graph/expression/index.js";

describe("symbolicDerivative", () => {
  it("finds the formulas of the slides", () => {
    expect(symbolicDerivative("x^2", "x").expression).toBe("2 * x");
    expect(symbolicDerivative("x * y", "x").expression).toBe("y");
    expect(symbolicDerivative("x + y", "y").expression).toBe("1");
  });

  it.each([
    // with the derivative at 1/2, by hand
    ["e^x", Math.exp(0.5)],
    ["1/x", -4],
    ["e^(x^2)", 2 * 0.5 * Math.exp(0.25)],
    ["e^(e^(x^2))", 2 * 0.5 * Math.exp(0.25) * Math.exp(Math.exp(0.25))],
    ["log(x)", 2],
    ["1/(1+exp(-x))", Math.exp(-0.5) / (1 + Math.exp(-0.5)) ** 2],
  ])("agrees for %s by rules, by difference and by graph", (expression, expected) => {
    const derivative = symbolicDerivative(expression, "x");
    expect(derivative.at({ x: 0.5 })).toBeCloseTo(expected, 12);
    expect(derivative.numericAt({ x: 0.5 })).toBeCloseTo(expected, 7);
    expect(graph(expression, { x: 0.5 }).backward().x).toBeCloseTo(expected, 12);
  });

  it("takes variables as a page names them", () => {
    const derivative = symbolicDerivative("x₁² · x₂", "x₁");
    expect(derivative.at({ "x₁": 3, x2: 5 })).toBe(30);
    expect(derivative.numericAt({ x1: 3, "x₂": 5 })).toBeCloseTo(30, 6);
  });

  it("takes its difference with the step it is given", () => {
    expect(symbolicDerivative("x^3", "x").numericAt({ x: 2 }, 0.5)).toBe(12.25);
  });

  it("refuses what it cannot read or derive, and values that are missing or none", () => {
    expect(() => symbolicDerivative("x +", "x")).toThrow('symbolicDerivative: cannot read "x +"');
    for (const [expression, name] of [
      ["x^2", "y"],
      ["x^2", "2"],
      ["log(x)", "log"],
    ] as const) {
      expect(() => symbolicDerivative(expression, name)).toThrow(
        new RangeError(`unknown variable "${name}"`),
      );
    }
    expect(() => symbolicDerivative("mix(x, 1)", "x")).toThrow(
      'symbolicDerivative: cannot derive "mix(x, 1)"',
    );
    expect(() => symbolicDerivative("x*y", "x").at({})).toThrow("symbolicDerivative: ");
    expect(() => symbolicDerivative("x*y", "x").numericAt({ y: 1 })).toThrow(
      "symbolicDerivative: x: expected a finite number, got undefined",
    );
    expect(() => symbolicDerivative("x^2", "x").at({ x: Number.POSITIVE_INFINITY })).toThrow(
      new RangeError("symbolicDerivative: 2 * x: expected a finite number, got Infinity"),
    );
  });
});
