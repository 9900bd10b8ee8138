import { afterEach, describe, expect, it, vi } from "vitest";
import { lossFigure } from "../../../src/course/figure/index.js";
import { bundleOf, type Showable, show } from "../../../src/course/notebook/show.js";
import { table } from "../../../src/course/notebook/table.js";
import { Dense, Graph, Matrix, Network, variable } from "../../../src/index.js";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("bundleOf", () => {
  it("gives a figure as Plotly's data, as HTML, and as its words", () => {
    const figure = lossFigure([1, 0.5]);
    const bundle = bundleOf(figure);
    expect(Object.keys(bundle)).toEqual([
      "application/vnd.plotly.v1+json",
      "text/html",
      "text/plain",
    ]);
    expect(bundle["application/vnd.plotly.v1+json"]).toMatchObject({
      data: figure.data,
      layout: figure.layout,
    });
    expect(bundle["text/plain"]).toBe("Loss while learning\nloss falls from 1 to 0.5 in 1 step.");
  });

  it("draws a network and a graph", () => {
    const network = new Network([new Dense(2, 1, { weights: [[1, 2]] })]);
    expect(bundleOf(network)["text/plain"]).toContain("2 inputs and 1 output");
    const graph = new Graph(variable("x", 2).squared());
    expect(bundleOf(graph)["text/plain"]).toContain("Forward it gives 4.");
  });

  it("writes a matrix as a table with its shape, and a large one in part", () => {
    const html = String(bundleOf(Matrix.from([[1.5, -2]]))["text/html"]);
    expect(html).toContain("1x2");
    expect(html).toContain(">−2</td>");
    expect(String(bundleOf(new Matrix(30, 30))["text/html"]).match(/<td/g)).toHaveLength(400);
  });

  it("refuses what it cannot show", () => {
    expect(() => bundleOf("text" as unknown as Showable)).toThrow(
      'show: expected a figure, a network, a graph, a matrix or a table, got "text"',
    );
  });
});

describe("show", () => {
  it("prints the words outside a notebook", () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    show(table(["a"], [[1]]));
    expect(log.mock.calls).toEqual([["a\n-\n1"]]);
  });
});
