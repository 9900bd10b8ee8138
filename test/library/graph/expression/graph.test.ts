import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numericalGradient } from "../../../../src/library/descent/index.js";
import { graph, type Values } from "../../../../src/library/graph/expression/index.js";
import { expectGradientsAgree } from "../../descent/agree.js";

const neuron = "1/(1+exp(-(w0*x0+w1*x1+w2)))";
const values = { w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 };

describe("graph", () => {
  it("draws the sigmoid neuron of the slides, gate by gate", () => {
    const drawn = graph(neuron, values);
    const gates = drawn.nodes.flatMap(({ gate }) => (gate === undefined ? [] : [gate.symbol]));
    expect(gates).toEqual(["*", "*", "+", "+", "*-1", "exp", "+", "1/x"]);
    // σ(1) and σ(1)(1 - σ(1)), times -1, 2, -2, -3, 1
    expect(drawn.output.value).toBeCloseTo(0.7310585786300049, 15);
    const local = 0.19661193324148185;
    const gradients = drawn.backward();
    for (const [name, factor] of Object.entries({ w0: -1, x0: 2, w1: -2, x1: -3, w2: 1 })) {
      expect(gradients[name]).toBeCloseTo(factor * local, 14);
    }
  });

  it("takes the values later, and says which one is missing", () => {
    const drawn = graph(neuron);
    expect(() => drawn.backward()).toThrow("Graph.backward: no value for w0");
    expect(() => drawn.forward({ w0: 1 })).toThrow("Graph.forward: no value for x0");
    expect(drawn.forward(values)).toBeCloseTo(0.7310585786300049, 15);
    expect(graph("1/x").forward({ x: 4 })).toBe(0.25);
  });

  it("makes one node of a variable that is written twice", () => {
    const drawn = graph("x*x + x", { x: 3 });
    expect(drawn.variables).toHaveLength(1);
    expect(drawn.backward()).toEqual({ x: 7 });
  });

  it.each([
    // expression, JavaScript's own value, at x = 0.7, y = 1.3
    ["x + y - 2", 0.7 + 1.3 - 2],
    ["-x * y / 4", (-0.7 * 1.3) / 4],
    ["2 x y", 2 * 0.7 * 1.3],
    ["x^2 + y^3", 0.7 ** 2 + 1.3 ** 3],
    ["x^y", 0.7 ** 1.3],
    ["e^(e^(x^2))", Math.exp(Math.exp(0.49))],
    ["log(x) + ln(y)", Math.log(0.7) + Math.log(1.3)],
    ["sqrt(x) + tanh(y)", Math.sqrt(0.7) + Math.tanh(1.3)],
    ["sigmoid(x) * relu(y)", 1.3 / (1 + Math.exp(-0.7))],
    ["max(x, y, 1) + max(0, -x)", 1.3],
    ["pi * x + +y", Math.PI * 0.7 + 1.3],
    ["3 / (x - -1)", 3 / 1.7],
    ["2^x", 2 ** 0.7],
  ])("computes %s and its gradient", (expression, value) => {
    const at = { x: 0.7, y: 1.3 };
    const used = Object.fromEntries(
      Object.entries(at).filter(([name]) => new RegExp(`\\b${name}\\b`).test(expression)),
    );
    const drawn = graph(expression, used);
    expect(drawn.output.value).toBeCloseTo(value, 13);
    const names = Object.keys(used);
    const analytic = drawn.backward();
    const numeric = numericalGradient(
      (place) =>
        drawn.forward(Object.fromEntries(names.map((name, i) => [name, place[i] as number]))),
      names.map((name) => used[name] as number),
    );
    expectGradientsAgree(
      names.map((name) => analytic[name] as number),
      numeric,
    );
  });

  it("knows (x + y) z, forward and backward, for any numbers", () => {
    const number = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(number, number, number, (x, y, z) => {
        const drawn = graph("(x + y) * z", { x, y, z });
        expect(drawn.output.value + 0).toBe((x + y) * z + 0);
        expect(drawn.backward()).toEqual({ x: z, y: z, z: x + y });
      }),
    );
  });

  it.each([
    ["x^2", ["^2"]],
    ["x^3", ["^"]],
    ["x^y", ["^"]],
    ["2^x", ["^"]],
    ["e^x", ["exp"]],
    ["1/x", ["1/x"]],
    ["2/x", ["/"]],
    ["x/1", ["/"]],
    ["-x", ["*-1"]],
    ["x * -1", ["*"]],
    ["+x", []],
  ])("draws %s as %j", (expression, symbols) => {
    const drawn = graph(expression).nodes.flatMap(({ gate }) => gate?.symbol ?? []);
    expect(drawn).toEqual(symbols);
  });

  it("does not take a variable for the constant it happens to equal", () => {
    // 1/b and -a/b²
    expect(graph("a / b", { a: 1, b: 2 }).backward()).toEqual({ a: 0.5, b: -0.25 });
    // b a^(b-1) and a^b log a
    const { a, b } = graph("a ^ b", { a: Math.E, b: 2 }).backward();
    expect(a).toBeCloseTo(2 * Math.E, 14);
    expect(b).toBeCloseTo(Math.E ** 2, 14);
  });

  it("takes any name for a variable, also one that every object has", () => {
    const drawn = graph("3 constructor + toString", { toString: 1 } as unknown as Values);
    expect(drawn.forward({ constructor: 2 } as unknown as Values)).toBe(7);
    expect(drawn.backward()).toEqual({ constructor: 3, toString: 1 });
  });

  it("lets a value take the place of e", () => {
    expect(graph("e * 2", { e: 5 }).backward()).toEqual({ e: 2 });
  });

  it.each([
    ["", {}, 'graph: expected an expression like "(x + y) * z", got ""'],
    ["1/(", {}, 'graph: cannot read "1/(": '],
    ["sofplus(x)", { x: 1 }, 'unknown function "sofplus"'],
    ["tan(x)", { x: 1 }, 'unknown function "tan": did you mean "tanh"?'],
    ["x % 2", { x: 1 }, 'unknown operator "%"'],
    ["x!", { x: 1 }, 'unknown operator "!"'],
    ["exp(x, y)", { x: 1, y: 1 }, "graph: exp: expected one input, got 2"],
    ["max(x)", { x: 1 }, "graph: max: expected two inputs or more, got 1"],
    ["mix(x, 1)", { x: 1 }, 'unknown function "mix": did you mean "max"?'],
    ["true + x", { x: 1 }, 'graph: cannot draw "true" as gates'],
    ['"3" * x', { x: 1 }, 'graph: cannot draw "\\"3\\"" as gates'],
    ["net.exp(x)", { x: 1 }, 'graph: cannot draw "net.exp(x)" as gates'],
    ["[1, 2]", {}, 'graph: cannot draw "[1, 2]" as gates'],
    ["x", { x: Number.NaN }, "variable x: expected a finite number, got NaN"],
    ["x + y", { x: 1, z: 1 }, 'unknown variable "z"'],
    ["1/x", { x: 0 }, "gate 1/x of 0: expected a finite value, got Infinity"],
  ])("refuses %j with %j", (expression, given, message) => {
    expect(() => graph(expression, given as Record<string, number>)).toThrow(message);
  });
});
