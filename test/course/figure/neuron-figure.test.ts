import { describe, expect, it } from "vitest";
import { neuronFigure } from "../../../src/course/figure/neuron-figure.js";

describe("neuronFigure", () => {
  it("names weights and bias, with their values where given", () => {
    const texts = (options: object) =>
      neuronFigure(2, options).layout.annotations?.map(({ text }) => text);
    expect(texts({})).toEqual(["w<sub>1</sub>", "w<sub>2</sub>", "b", "a", "h"]);
    expect(texts({ weights: [2, -3], bias: 1, output: "ŷ" })).toEqual([
      "w<sub>1</sub> = 2",
      "w<sub>2</sub> = −3",
      "b = 1",
      "a",
      "ŷ",
    ]);
  });

  it("refuses another number of weights than inputs", () => {
    expect(() => neuronFigure(2, { weights: [1] })).toThrow(
      "neuronFigure: weights: expected 2 numbers, got an array of 1",
    );
    expect(() => neuronFigure(0)).toThrow("neuronFigure: inputs");
  });
});
