import { describe, expect, it } from "vitest";
import { sampleGrid } from "../../../src/course/figure/grid.js";
import { neuronViewsFigure } from "../../../src/course/figure/neuron-views-figure.js";

const activation = sampleGrid((x) => x, [-1, 2], [0, 1], 4);

describe("neuronViewsFigure", () => {
  it("names each neuron with the range of its activation", () => {
    const figure = neuronViewsFigure([{ name: "h_11", activation }]);
    expect(figure.alt).toBe("Activation of 1 neuron over the input plane: h_11 from −1 to 2.");
    expect(figure.layout.annotations?.[0]?.text).toBe("h<sub>11</sub>: −1 to 2");
  });

  it("sets four pictures in a row and the rest below", () => {
    const views = ["h_11", "h_12", "h_13", "h_14", "h_15"].map((name) => ({ name, activation }));
    const { layout } = neuronViewsFigure(views);
    const bottom = (name: string) => (layout[name] as { domain: [number, number] }).domain[0];
    expect(bottom("yaxis4")).toBe(bottom("yaxis"));
    expect(bottom("yaxis5")).toBeLessThan(bottom("yaxis"));
  });

  it("refuses an empty list", () => {
    expect(() => neuronViewsFigure([])).toThrow("neuronViewsFigure: views");
  });
});
