import { describe, expect, it } from "vitest";
import { graphFigure } from "../../../src/course/figure/graph-figure.js";
import type { ScatterTrace } from "../../../src/course/figure/trace.js";
import { Graph, variable } from "../../../src/library/graph/index.js";

/** The lecture's f = (x + y) z at x = -2, y = 5, z = -4. */
function compound() {
  const [x, y, z] = [variable("x", -2), variable("y", 5), variable("z", -4)];
  return new Graph(x.plus(y).times(z));
}

const texts = (figure: { data: readonly unknown[] }) =>
  (figure.data as readonly ScatterTrace[]).map(({ text }) => text ?? []);

describe("graphFigure", () => {
  it("shows the lecture's forward values and gradients", () => {
    const graph = compound();
    graph.backward();
    const figure = graphFigure(graph);
    const [, variables, gates, values, gradients] = texts(figure);
    expect(variables).toEqual(["x", "y", "z"]);
    expect(gates).toEqual(["+", "*"]);
    expect([...(values ?? [])].sort()).toEqual(["3", "5", "−12", "−2", "−4"]);
    expect([...(gradients ?? [])].sort()).toEqual(["1", "3", "−4", "−4", "−4"]);
    expect(figure.alt).toContain("Backward, the gradients are −4 for x, −4 for y and 3 for z.");
  });

  it("draws two wires where one gate uses a value twice", () => {
    const t = variable("t", 3);
    const [wires] = graphFigure(new Graph(t.times(t))).data as readonly ScatterTrace[];
    // Two wires into the gate that part on their way, and one out of it; a null ends each.
    const [first = [], second = [], out = []] = (wires?.y ?? [])
      .join()
      .split(",,")
      .map((line) => line.split(",").map(Number));
    expect(Math.max(...first)).toBeGreaterThan(Math.max(...second));
    expect(Math.min(...first)).toBeGreaterThan(Math.min(...second));
    expect([first.at(-1), second.at(-1)]).toEqual([out[0], out[0]]);
  });

  it("leaves the gradients out before the backward pass", () => {
    const [, , , , gradients] = texts(graphFigure(compound()));
    expect(gradients?.join("")).toBe("");
  });

  it("fills in one number a step: forward, then backward from the output", () => {
    const graph = compound();
    graph.backward();
    const { frames = [] } = graphFigure(graph);
    expect(frames).toHaveLength(10);
    const filled = frames.map(({ data }) =>
      data.slice(0, 2).map(({ text }) => (text ?? []).filter((it) => it !== "").length),
    );
    expect(filled[0]).toEqual([1, 0]);
    expect(filled[4]).toEqual([5, 0]);
    expect(filled[5]).toEqual([5, 1]);
    expect(filled[9]).toEqual([5, 5]);
    expect(frames[5]?.data[1]?.text?.[4]).toBe("1");
  });

  it("writes the parts of a gradient that come from several gates, and their sum", () => {
    const [x, y] = [variable("x", 3), variable("y", 2)];
    const graph = new Graph(x.times(y).plus(x));
    graph.backward();
    // d(xy + x)/dx = y + 1 = 3.
    expect(texts(graphFigure(graph))[4]).toContain("2<br>+1<br>= 3");
  });

  it("writes a constant into its gate, as the slides do", () => {
    const graph = new Graph(variable("x", 1).negate().exponential().plus(1).reciprocal());
    expect(texts(graphFigure(graph))[2]).toEqual(["*−1", "exp", "+1", "1/x"]);
  });

  it("refuses a graph that is too large to read", () => {
    let node = variable("x", 1);
    for (let i = 0; i < 61; i++) node = node.negate();
    expect(() => graphFigure(new Graph(node))).toThrow("graphFigure: graph: expected at most 60");
  });
});
