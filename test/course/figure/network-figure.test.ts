import { describe, expect, it } from "vitest";
import { networkFigure } from "../../../src/course/figure/network-figure.js";
import type { ScatterTrace } from "../../../src/course/figure/trace.js";
import { gradientPaths } from "../../../src/library/backprop/index.js";
import { Activation, Dense, Softmax, sigmoid } from "../../../src/library/layer/index.js";
import { sumSquaredError } from "../../../src/library/loss/index.js";
import { Network } from "../../../src/library/network/index.js";
import { Random } from "../../../src/library/number/index.js";
import { Scale } from "../../library/extending/scale.js";

const network = new Network([
  new Dense(2, 3, {
    weights: [
      [0.1, 0.2],
      [0.3, 0.4],
      [0.5, 0.6],
    ],
  }),
  new Activation(sigmoid),
  new Dense(3, 2, {
    weights: [
      [1, -1, 0.5],
      [0.2, 0.3, -0.4],
    ],
  }),
  new Softmax(),
]);
const weight = { layer: 1, neuron: 3, input: 2 };
const paths = gradientPaths(network, [1, -1], [1, 0], sumSquaredError, weight);

const traces = (figure: { data: readonly unknown[] }) => figure.data as readonly ScatterTrace[];
const unitNames = (figure: { data: readonly unknown[] }) =>
  traces(figure).flatMap(({ hovertext }) => hovertext ?? []);
const edgeCount = (figure: { data: readonly unknown[] }) =>
  traces(figure)[0]?.x.filter((x) => x === null).length;
const texts = (figure: ReturnType<typeof networkFigure>) =>
  (figure.layout.annotations ?? []).map(({ text }) => text);

describe("networkFigure", () => {
  it("draws a circle for every unit and an edge for every weight of the lecture's networks", () => {
    const small = networkFigure([3, 4, 2]);
    expect(unitNames(small)).toHaveLength(9);
    expect(edgeCount(small)).toBe(3 * 4 + 4 * 2);
    const deeper = networkFigure([3, 4, 4, 1]);
    expect(unitNames(deeper)).toHaveLength(12);
    expect(edgeCount(deeper)).toBe(32);
    expect(deeper.alt).toContain("3 inputs, 4 hidden neurons, 4 hidden neurons and 1 output");
  });

  it("draws a network as it draws the widths of its layers", () => {
    expect(unitNames(networkFigure(network))).toEqual(unitNames(networkFigure([2, 3, 2])));
    expect(edgeCount(networkFigure(network))).toBe(12);
  });

  it("sets pre-activations and activations apart, joined one to one", () => {
    const figure = networkFigure(network, { stages: true });
    expect(unitNames(figure)).toContain("a_13");
    expect(unitNames(figure)).toContain("h_13");
    // 2x3 weights, 3 sigmoids, 3x2 weights, and softmax, where every ŷ depends on every a: 2x2.
    expect(edgeCount(figure)).toBe(6 + 3 + 6 + 4);
  });

  it("draws each path from the weight's sender in a look of its own, with its product", () => {
    const figure = networkFigure(network, { highlightedWeight: weight, paths });
    const routes = traces(figure).filter(({ name }) => name !== undefined);
    expect(routes).toHaveLength(4);
    expect(new Set(routes.map(({ line }) => line?.color)).size).toBe(4);
    expect(new Set(routes.map(({ line }) => line?.dash)).size).toBe(4);
    expect(routes[0]?.x).toEqual([0, 1, 2, 3, 4]);
    expect(figure.alt).toContain("4 paths to the loss: a_13 to h_13 to a_21 to ŷ_1, product");
  });

  it("names the highlighted weight and its value", () => {
    expect(texts(networkFigure(network, { highlightedWeight: weight }))).toContain(
      "w<sub>132</sub> = 0.6",
    );
    expect(texts(networkFigure([2, 3, 2], { highlightedWeight: weight }))).toContain(
      "w<sub>132</sub>",
    );
  });

  it("never gives two weights, two units or two paths one name", () => {
    const wide = new Network([
      new Dense(11, 11, { random: new Random(1) }),
      new Dense(11, 1, { random: new Random(2) }),
    ]);
    const named = ([neuron, input]: readonly number[]) =>
      networkFigure(wide, {
        most: 11,
        highlightedWeight: { layer: 1, neuron: neuron as number, input: input as number },
      });
    const [last, first] = [named([11, 1]), named([1, 11])];
    expect(last.alt).toContain("The weight w_1,11,1 from x_1 to a_1,11 stands out.");
    expect(first.alt).toContain("The weight w_1,1,11 from x_11 to a_11 stands out.");
    expect(texts(last).filter((text) => text?.startsWith("w<sub>1,11,1</sub>"))).toHaveLength(1);
    expect(new Set(unitNames(last)).size).toBe(11 + 11 + 1);
    const path = { units: ["a_1,11", "ŷ_1"], factors: [], product: 1 };
    const drawn = traces(networkFigure(wide, { most: 11, paths: [path] }));
    expect(drawn.find(({ name }) => name !== undefined)?.y[0]).toBe(-5);
  });

  it("draws layers of one's own: those of weights are numbered, and have biases if they say so", () => {
    class Product extends Dense {
      override get parameters() {
        return [this.W];
      }
    }
    const random = new Random(1);
    const own = new Network([
      new Scale(),
      new Product(2, 3, { random }),
      new Scale(),
      new Dense(3, 1, { random }),
    ]);
    const shown = texts(networkFigure(own, { example: { x: [1, 2] } }));
    expect(shown).toContain("W<sub>1</sub>: 3 × 2");
    expect(shown).toContain("W<sub>2</sub>: 1 × 3<br>b<sub>2</sub>: 1");
    expect(unitNames(networkFigure(own, { stages: true }))).toEqual([
      ...["x_1", "x_2"],
      ...["h_01", "h_02", "a_11", "a_12", "a_13", "h_11", "h_12", "h_13"],
      "ŷ_1",
    ]);
  });

  it("writes every weight beside its edge", () => {
    const shown = texts(networkFigure(network, { weights: true }));
    for (const w of ["0.1", "0.6", "−1", "−0.4"]) expect(shown).toContain(w);
  });

  it("writes forward values and gradients of an example", () => {
    const example = { x: [1, -1], y: [1, 0], loss: sumSquaredError };
    const shown = texts(networkFigure(network, { example }));
    // a_11 = 0.1 - 0.2; ∂L/∂ŷ_1 = 2 (ŷ_1 - 1) with ŷ from the network itself.
    expect(shown).toContain("−0.1");
    const yHat = network.forward([[1, -1]]).row(0);
    const gradient = Number((2 * (Number(yHat[0]) - 1)).toPrecision(3));
    expect(shown).toContain(`−${Math.abs(gradient)}`);
  });

  it("abbreviates a wide layer with dots, keeps the highlighted weight, and says so", () => {
    const figure = networkFigure([784, 128, 10], {
      highlightedWeight: { layer: 1, neuron: 100, input: 400 },
    });
    expect(unitNames(figure)).toContain("x_400");
    expect(unitNames(figure)).toContain("x_784");
    expect(unitNames(figure)).not.toContain("x_300");
    expect(texts(figure).filter((text) => text === "⋮")).toHaveLength(3);
    expect(figure.alt).toContain("Column 1 is abbreviated: 8 of 784 units are drawn.");
  });

  it("puts the loss behind the outputs", () => {
    const figure = networkFigure([2, 2], { loss: true });
    expect(traces(figure).flatMap(({ text }) => text ?? [])).toContain("L(θ)");
  });

  it.each([
    [[3], {}, "networkFigure: widths: expected inputs and at least one layer"],
    [[3, 0], {}, "networkFigure: width of layer 1: expected a whole number of at least 1, got 0"],
    [
      [3, 2],
      { highlightedWeight: { layer: 2, neuron: 1, input: 1 } },
      "layer: expected 1 to 1, got 2",
    ],
    [
      [3, 2],
      { highlightedWeight: { layer: 1, neuron: 3, input: 1 } },
      "neuron: expected 1 to 2, got 3",
    ],
    [[3, 2], { example: { x: [1, 2, 3] } }, "networkFigure: example: expected a network"],
  ])("refuses %j with %j", (widths, options, message) => {
    expect(() => networkFigure(widths, options)).toThrow(message);
  });

  it("refuses a network that begins without weights", () => {
    expect(() => networkFigure(new Network([new Softmax()]))).toThrow(
      "networkFigure: first layer: expected one with weights",
    );
  });
});
