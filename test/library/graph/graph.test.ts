import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numericalGradient } from "../../../src/library/descent/index.js";
import { constant, Graph, type GraphNode, variable } from "../../../src/library/graph/index.js";
import { expectGradientsAgree } from "../descent/agree.js";

/** f = (x + y) z at x = -2, y = 5, z = -4. */
function compound() {
  const [x, y, z] = [variable("x", -2), variable("y", 5), variable("z", -4)];
  const q = x.plus(y);
  return { x, y, z, q, graph: new Graph(q.times(z)) };
}

/** 1/(1+e^-(w0 x0 + w1 x1 + w2)) at w = (2, -3, -3), x = (-1, -2), gate by gate. */
function sigmoidNeuron() {
  const [w0, x0, w1, x1, w2] = [
    variable("w0", 2),
    variable("x0", -1),
    variable("w1", -3),
    variable("x1", -2),
    variable("w2", -3),
  ] as const;
  const dot = w0.times(x0).plus(w1.times(x1)).plus(w2);
  return new Graph(dot.negate().exponential().plus(1).reciprocal());
}

type Step = { kind: string; a: number; b: number };

/** What a step's numbers pick: a node built so far. */
function at<T>(built: readonly T[], number: number): T {
  return built[number % built.length] as T;
}

/** Three variables, then a gate per step, from any nodes before it. */
function grow(start: readonly number[], steps: readonly Step[]): GraphNode[] {
  const leaves = start.map((value, i) => variable(`x${i}`, value));
  const built = [...leaves];
  for (const { kind, a, b } of steps) {
    const left = at(built, a);
    if (kind === "+") built.push(left.plus(at(built, b)));
    else if (kind === "-") built.push(left.minus(at(built, b)));
    else if (kind === "*") built.push(left.times(at(leaves, b)));
    else built.push(left.negate());
  }
  return built;
}

/** The last value and its slope in each variable, carried forward by the rules of calculus. */
function dual(start: readonly number[], steps: readonly Step[]): number[] {
  const leaves = start.map((value, i) => [value, ...start.map((_, j) => (i === j ? 1 : 0))]);
  const built = [...leaves];
  for (const { kind, a, b } of steps) {
    const [left, right] = [at(built, a), at(kind === "*" ? leaves : built, b)] as const;
    const [u, v] = [left[0] as number, right[0] as number];
    built.push(
      left.map((du, i) => {
        const dv = right[i] as number;
        if (kind === "+") return du + dv;
        if (kind === "-") return du - dv;
        if (kind === "*") return i === 0 ? u * v : du * v + u * dv;
        return -du;
      }),
    );
  }
  return built.at(-1) as number[];
}

const steps = fc.array(
  fc.record({ kind: fc.constantFrom("+", "-", "*", "*-1"), a: fc.nat(99), b: fc.nat(99) }),
  { minLength: 1, maxLength: 12 },
);
const starts = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 3, maxLength: 3 });

describe("Graph", () => {
  it("computes (x + y) z forward and backward as on the slides", () => {
    const { graph, q } = compound();
    expect(graph.output.value).toBe(-12);
    // ∂f/∂x = ∂f/∂y = z, ∂f/∂z = q
    expect(graph.backward()).toEqual({ x: -4, y: -4, z: 3 });
    expect([q.value, q.gradient, graph.output.gradient]).toEqual([3, -4, 1]);
  });

  it("computes the sigmoid neuron as on the slides, to the two digits printed", () => {
    const graph = sigmoidNeuron();
    expect(graph.output.value).toBeCloseTo(0.73, 2);
    const gradients = graph.backward();
    // σ(1) (1 - σ(1)) = 0.1966119332, times -1, 2, -2, -3 and 1
    const local = 0.19661193324148185;
    const expected = { w0: -local, x0: 2 * local, w1: -2 * local, x1: -3 * local, w2: local };
    for (const [name, gradient] of Object.entries(expected)) {
      expect(gradients[name]).toBeCloseTo(gradient, 15);
    }
    const dot = graph.nodes.find((node) => node.gate?.symbol === "*-1")?.left as GraphNode;
    expect([dot.value, dot.gradient]).toEqual([1, expect.closeTo(0.2, 2)]);
  });

  it("adds up where a node is used twice", () => {
    const x = variable("x", 3);
    // x² + x: 2x + 1; and x x: 2x
    expect(new Graph(x.times(x).plus(x)).backward()).toEqual({ x: 7 });
    // (x + 1)²: 2 (x + 1)
    const q = x.plus(1);
    const square = new Graph(q.times(q));
    expect(square.nodes).toEqual([x, q.right, q, square.output]);
    expect(square.backward()).toEqual({ x: 8 });
  });

  it("starts each backward pass at zero", () => {
    const { graph } = compound();
    graph.backward();
    expect(graph.backward()).toEqual({ x: -4, y: -4, z: 3 });
  });

  it("lists every node once, after the nodes it is computed from", () => {
    fc.assert(
      fc.property(starts, steps, (start, gates) => {
        const { nodes, output } = new Graph(grow(start, gates).at(-1) as GraphNode);
        expect(new Set(nodes).size).toBe(nodes.length);
        expect(nodes.at(-1)).toBe(output);
        nodes.forEach((node, i) => {
          const inputs = [node.left, node.right].filter((input) => input !== undefined);
          const places = inputs.map((input) => nodes.indexOf(input));
          expect(places.every((place) => place >= 0 && place < i)).toBe(true);
        });
      }),
    );
    const { graph } = compound();
    expect(graph.nodes).toHaveLength(5);
    expect(graph.variables.map(({ name }) => name)).toEqual(["x", "y", "z"]);
  });

  it("needs the order: a node that feeds both early and late gates is settled first", () => {
    // a feeds b and the output; walking back level by level would visit a before b is complete
    const x = variable("x", 2);
    const a = x.times(3);
    const b = a.times(a);
    // f = a b = a³ = 27 x³, f' = 81 x² = 324
    expect(new Graph(a.times(b)).backward()).toEqual({ x: 324 });
  });

  it("agrees exactly with slopes carried forward, however its nodes are shared", () => {
    fc.assert(
      fc.property(starts, steps, (start, gates) => {
        const graph = new Graph(grow(start, gates).at(-1) as GraphNode);
        const slopes = graph.backward();
        const found = [graph.output.value, ...start.map((_, i) => slopes[`x${i}`] ?? 0)];
        // without the sign of zeros
        expect(found.map((n) => n + 0)).toEqual(dual(start, gates).map((n) => n + 0));
      }),
    );
  });

  it("computes anew for other values", () => {
    const { graph, x } = compound();
    expect(graph.forward({ x: 1 })).toBe(-24);
    expect(graph.forward({ z: 2, y: 0 })).toBe(2);
    expect(x.value).toBe(1);
    expect(graph.backward()).toEqual({ x: 2, y: 2, z: 1 });
    expect(graph.forward()).toBe(2);
  });

  it("shares nodes with another graph without disturbing it", () => {
    const { graph, q } = compound();
    const part = new Graph(q);
    expect(part.nodes).toHaveLength(3);
    expect(part.backward()).toEqual({ x: 1, y: 1 });
    expect(graph.backward()).toEqual({ x: -4, y: -4, z: 3 });
  });

  it("goes backward from its own value where another graph set its variables", () => {
    const x = variable("x");
    const q = x.plus(1);
    const graph = new Graph(q.squared().reciprocal());
    expect(() => graph.backward()).toThrow(new RangeError("Graph.backward: no value for x"));
    new Graph(q).forward({ x: 1 });
    // (x + 1)^-2: -2 (x + 1)^-3
    expect(graph.backward()).toEqual({ x: -0.25 });
    expect([graph.output.value, graph.output.hasValue]).toEqual([0.25, true]);
  });

  it("takes a gradient apart into what each gate sends back", () => {
    const x = variable("x", 3);
    // x² + 5x: 2x through the square, 5 through the product
    const graph = new Graph(x.squared().plus(x.times(5)));
    graph.backward();
    const parts = graph.contributions("x");
    expect(
      parts.map(({ gate, upstream, local, product }) => [
        gate.gate?.symbol,
        upstream,
        local,
        product,
      ]),
    ).toEqual([
      ["^2", 1, 6, 6],
      ["*", 1, 5, 5],
    ]);
    expect(x.gradient).toBe(11);
    // a gate that takes x on both sides sends back twice
    const square = new Graph(x.times(x));
    square.backward();
    expect(square.contributions(x).map(({ product }) => product)).toEqual([3, 3]);
    expect(() => graph.contributions("y")).toThrow('unknown variable "y"');
  });

  it("agrees with central differences on compound expressions", () => {
    const build = ([a = 0, b = 0, c = 0]: readonly number[]) => {
      const [x, y, z] = [variable("x", a), variable("y", b), variable("z", c)];
      const top = x.times(y).plus(z.squared()).sigmoid();
      return new Graph(top.dividedBy(x.squared().plus(1)).maximum(z.minus(20)).minus(y.negate()));
    };
    const numbers = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(numbers, (at) => {
        const numeric = numericalGradient((place) => build(place).output.value, at, 1e-5);
        const { x, y, z } = build(at).backward();
        expectGradientsAgree([x, y, z] as number[], numeric);
      }),
    );
  });

  it("walks a chain of 100,000 gates", () => {
    let node: GraphNode = variable("x", 0);
    for (let i = 0; i < 100_000; i++) node = node.plus(1);
    const graph = new Graph(node);
    expect(graph.output.value).toBe(100_000);
    expect(graph.backward()).toEqual({ x: 1 });
  });

  it("can be a lone variable or constant", () => {
    expect(new Graph(variable("x", 2)).backward()).toEqual({ x: 1 });
    expect(new Graph(constant(2)).backward()).toEqual({});
  });

  it("refuses an unknown variable, a value that is none, and a gradient that overflows", () => {
    const { graph } = compound();
    expect(() => graph.forward({ X: 1 })).toThrow('unknown variable "X": did you mean "x"?');
    expect(() => graph.variable("speed")).toThrow('unknown variable "speed"');
    expect(() => graph.forward({ x: 1, X: 1 })).toThrow(RangeError);
    expect(graph.variable("x").value).toBe(-2);
    expect(() => graph.forward({ x: Number.NaN })).toThrow(
      "Graph.forward: x: expected a finite number, got NaN",
    );
    // 1/x is finite at 1e-200, -1/x² is not
    const steep = new Graph(variable("x", 1e-200).reciprocal());
    expect(() => steep.backward()).toThrow(
      new RangeError(
        "Graph.backward: variable x, value 1e-200: expected a finite gradient, got -Infinity",
      ),
    );
    const steepGate = new Graph(variable("x", 1e-200).plus(0).reciprocal());
    expect(() => steepGate.backward()).toThrow(
      new RangeError(
        "Graph.backward: gate +, value 1e-200: expected a finite gradient, got -Infinity",
      ),
    );
  });
});
