import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  graph,
  symbolicDerivative,
  type Values,
} from "../../../../src/library/graph/expression/index.js";
import { expectGradientsAgree } from "../../descent/agree.js";

/** An expression of every function that `graph` takes, each where it is defined and not kinked. */
const formula: fc.Arbitrary<string> = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.constantFrom("x", "y", "2", "0.7"),
    fc
      .tuple(tie("tree"), fc.constantFrom("+", "-", "*"), tie("tree"))
      .map(([a, op, b]) => `(${a}) ${op} (${b})`),
    tie("tree").map((a) => `sigmoid(${a})`),
    tie("tree").map((a) => `tanh(${a})`),
    tie("tree").map((a) => `relu(${a})`),
    tie("tree").map((a) => `-(${a})`),
    tie("tree").map((a) => `exp(tanh(${a}))`),
    tie("tree").map((a) => `e^(sigmoid(${a}))`),
    tie("tree").map((a) => `ln(1.5 + tanh(${a}))`),
    tie("tree").map((a) => `log(2 + sigmoid(${a}))`),
    tie("tree").map((a) => `sqrt(1.5 + tanh(${a}))`),
    tie("tree").map((a) => `1/(1.5 + tanh(${a}))`),
    tie("tree").map((a) => `(${a})^2`),
    fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => `(1.5 + tanh(${a}))^(tanh(${b}))`),
    fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => `max(${a}, ${b})`),
    fc.tuple(tie("tree"), tie("tree"), tie("tree")).map((all) => `max(${all.join(", ")})`),
  ),
})).tree;

describe("derive", () => {
  it.each([
    ["ln(x)", "1 / x"],
    ["ln(x)^2", "2 * ln(x) / x"],
    ["x * ln(y)", "ln(y)"],
    ["sigmoid(x)", "sigmoid(x) * (1 - sigmoid(x))"],
    ["sigmoid(3x)", "sigmoid(3 x) * (1 - sigmoid(3 x)) * 3"],
    ["tanh(x)", "1 - tanh(x) ^ 2"],
    ["relu(x)", "(x > 0) ? 1 : 0"],
    ["max(x, y)", "(x >= y) ? 1 : 0"],
    ["max(y, 2) + x", "1"],
    ["sin(x)", "cos(x)"],
  ])("derives %s as %s", (expression, right) => {
    expect(symbolicDerivative(expression, "x").expression).toBe(right);
  });

  it("gives what the gates give, also at kinks and ties, and what a difference gives beside them", () => {
    const number = fc.integer({ min: -8, max: 8 }).map((n) => n / 4);
    fc.assert(
      fc.property(formula, number, number, (expression, x, y) => {
        const whole = `${expression} + 0*x + 0*y`;
        const values: Values = { x, y };
        const gradients = graph(whole, values).backward();
        const analytic = ["x", "y"].map((of) => symbolicDerivative(whole, of).at(values));
        expectGradientsAgree(analytic, [gradients.x, gradients.y], {
          relative: 1e-9,
          noise: 1e-11,
        });
        if (/relu|max/.test(whole)) return;
        const numeric = ["x", "y"].map((of) => symbolicDerivative(whole, of).numericAt(values));
        expectGradientsAgree(analytic, numeric);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    // where each is defined and smooth
    ["ln(x)", 1e-8, 1e8],
    ["log(x)", 1e-8, 1e8],
    ["sqrt(x)", 1e-8, 1e8],
    ["1/x", 1e-8, 1e8],
    ["x^2", -1e8, 1e8],
    ["x^3", -1e4, 1e4],
    ["x^-1.5", 1e-4, 1e4],
    ["2^x", -30, 30],
    ["x^x", 1e-3, 20],
    ["exp(x)", -30, 30],
    ["e^x", -30, 30],
    ["sigmoid(x)", -30, 30],
    ["tanh(x)", -15, 15],
    ["relu(x)", 1e-6, 1e8],
    ["relu(x)", -1e8, -1e-6],
    ["max(x, 1, -x)", 1.001, 1e8],
    ["max(x, 1, -x)", -0.999, 0.999],
    ["max(x, 1, -x)", -1e8, -1.001],
  ])("agrees with a difference for %s from %d to %d", (expression, min, max) => {
    const derivative = symbolicDerivative(expression, "x");
    fc.assert(
      fc.property(fc.double({ min, max, noNaN: true }), (x) => {
        expectGradientsAgree([derivative.at({ x })], [derivative.numericAt({ x })], {
          relative: 1e-5,
        });
      }),
    );
  });

  it("can be read again as the formula that it is", () => {
    const once = symbolicDerivative("ln(x) + sigmoid(x)*tanh(y)", "x");
    const twice = symbolicDerivative(once.expression, "x");
    const at = { x: 0.8, y: 0.4 };
    const h = 1e-4;
    const around = [0.8 + h, 0.8 - h].map((x) => once.at({ ...at, x })) as [number, number];
    expect(twice.at(at)).toBeCloseTo((around[0] - around[1]) / (2 * h), 6);
  });

  it("refuses a function without a rule, and one with the wrong inputs", () => {
    for (const expression of ["mix(x, 1)", "ln(x, 2)", "max(x)", "sigmoid()+x"]) {
      expect(() => symbolicDerivative(expression, "x")).toThrow(
        `symbolicDerivative: cannot derive ${JSON.stringify(expression)}: `,
      );
    }
  });
});
