import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gradientCheck, gradientPaths } from "../../../src/library/backprop/index.js";
import { networkGraph } from "../../../src/library/graph/index.js";
import {
  Activation,
  BatchNorm,
  Dense,
  Dropout,
  Parameter,
  Softmax,
  sigmoid,
} from "../../../src/library/layer/index.js";
import { sumSquaredError } from "../../../src/library/loss/index.js";
import { Matrix } from "../../../src/library/matrix/index.js";
import { Network, networkSize } from "../../../src/library/network/index.js";
import { firstNonFinite } from "../../../src/library/network/non-finite.js";
import {
  entryNames,
  numberedLayers,
  outputSymbol,
  unitName,
  weightName,
} from "../../../src/library/network/notation.js";
import { Random } from "../../../src/library/number/index.js";

const random = new Random(1);
const dense = (inputs: number, outputs: number) => new Dense(inputs, outputs, { random });
const normalized = () => [dense(2, 3), new BatchNorm(3), new Activation(sigmoid), dense(3, 1)];

describe("numberedLayers", () => {
  it("counts layers of weights; what has none belongs to the layer below it", () => {
    const layers = [
      new Dropout(0.5, random),
      ...normalized().slice(0, 3),
      new Dropout(0.5, random),
      dense(3, 2),
      new Softmax(),
    ];
    const numbered = numberedLayers(layers);
    expect(numbered.map(({ number }) => number)).toEqual([0, 1, 1, 1, 1, 2, 2]);
    expect(numbered.map(({ symbol }) => unitName(symbol, 1))).toEqual([
      "h_01",
      "a_11",
      "h_11",
      "h'_11",
      "h''_11",
      "a_21",
      "ŷ_1",
    ]);
    expect(numbered.map(({ weights }) => weights?.name)).toEqual([
      undefined,
      "W",
      ...[undefined, undefined, undefined],
      "W",
      undefined,
    ]);
    expect(numbered.at(-1)?.symbol).toBe(outputSymbol);
  });

  it("gives the last layer one number, whoever names it", () => {
    const network = new Network(normalized());
    const names = gradientCheck(network, [[1, 2]], [[1]], sumSquaredError).map(({ name }) => name);
    expect(names.slice(-4)).toEqual(["w_211", "w_212", "w_213", "b_21"]);
    const weight = { layer: 2, neuron: 1, input: 3 };
    const [path] = gradientPaths(network, [1, 2], [1], sumSquaredError, weight);
    expect(path?.factors.at(-1)?.name).toBe("∂ŷ_1/∂w_213");
    expect(networkSize(network).depth).toBe(2);
    (network.layers[3] as Dense).b.value.data[0] = Number.NaN;
    expect(firstNonFinite(network.layers, Matrix.from([[1, 2]]))).toBe("b of Dense(3, 1), layer 2");
  });
});

describe("entryNames", () => {
  it("names all entries of an 11x11 matrix apart, as gradient check, graph and paths do", () => {
    const network = new Network([dense(11, 11), new Activation(sigmoid)]);
    const x = Array.from({ length: 11 }, () => random.normal());
    const [W] = entryNames(network.layers).values();
    expect(W).toContain("w_1,11,1");
    expect(W).toContain("w_1,1,11");
    expect(new Set(W).size).toBe(121);
    const checked = gradientCheck(network, [x], [x], sumSquaredError).map(({ name }) => name);
    const { variables } = networkGraph(network, x, x, sumSquaredError);
    const parameters = variables.map(({ name }) => name).filter((name) => !name.startsWith("x"));
    expect(new Set(checked)).toEqual(new Set(parameters));
    const weight = { layer: 1, neuron: 11, input: 1 };
    const [path] = gradientPaths(network, x, x, sumSquaredError, weight);
    expect(path?.units).toEqual(["a_1,11", "ŷ_11"]);
    expect(path?.factors.at(-1)?.name).toBe("∂a_1,11/∂w_1,11,1");
  });

  it("names no two numbers alike, whatever the layers", () => {
    const layer = fc.constantFrom("dense", "norm");
    fc.assert(
      fc.property(
        fc.array(layer, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 12 }),
        (kinds, n) => {
          const layers = kinds.map((kind) => (kind === "dense" ? dense(n, n) : new BatchNorm(n)));
          const names = [...entryNames(layers).values()].flat();
          const count = kinds.reduce(
            (sum, kind) => sum + (kind === "dense" ? n * n + n : 2 * n),
            0,
          );
          expect(new Set(names).size).toBe(count);
        },
      ),
    );
  });

  it("gives a second parameter of one name a prime, and other matrices both their indices", () => {
    const own = {
      ...new Softmax(),
      forward: () => new Matrix(1, 1),
      backward: () => new Matrix(1, 1),
    };
    const K = new Parameter("K", new Matrix(2, 2));
    const layers = [dense(1, 1), new BatchNorm(1), new BatchNorm(1), { ...own, parameters: [K] }];
    expect([...entryNames(layers).values()]).toEqual([
      ["w_111"],
      ["b_11"],
      ["gamma_11"],
      ["beta_11"],
      ["gamma'_11"],
      ["beta'_11"],
      ["K_111", "K_112", "K_121", "K_122"],
    ]);
  });
});

describe("a subscript", () => {
  it("has commas from index 10 on, and is never that of another weight", () => {
    expect(weightName({ layer: 1, neuron: 3, input: 1 })).toBe("w_131");
    expect(weightName({ layer: 1, neuron: 12, input: 3 })).toBe("w_1,12,3");
    expect(unitName({ letter: "h", layer: 1 }, 10)).toBe("h_1,10");
    expect(unitName(outputSymbol, 10)).toBe("ŷ_10");
    const index = fc.record({
      layer: fc.integer({ min: 1, max: 120 }),
      neuron: fc.integer({ min: 1, max: 120 }),
      input: fc.integer({ min: 1, max: 120 }),
    });
    fc.assert(
      fc.property(index, index, (one, other) => {
        const same = Object.values(one).join() === Object.values(other).join();
        expect(weightName(one) === weightName(other)).toBe(same);
      }),
    );
  });
});
