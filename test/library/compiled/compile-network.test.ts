import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { compileNetwork } from "../../../src/library/compiled/compile-network.js";
import { SGD } from "../../../src/library/descent/index.js";
import {
  Activation,
  type ActivationFunction,
  Dense,
  identity,
  relu,
  Softmax,
  sigmoid,
  tanh,
} from "../../../src/library/layer/index.js";
import {
  crossEntropy,
  halfSquaredError,
  type Loss,
  meanSquaredError,
  sumSquaredError,
} from "../../../src/library/loss/index.js";
import { Matrix, selectRows } from "../../../src/library/matrix/index.js";
import { Network } from "../../../src/library/network/index.js";
import { Random } from "../../../src/library/number/index.js";
import { matrixOf } from "../matrix/arbitrary.js";

function build(widths: readonly number[], g: ActivationFunction, loss: Loss, seed = 1): Network {
  const random = new Random(seed);
  const layers = widths.slice(1).flatMap((outputs, l) => {
    const isSoftmax = l + 2 === widths.length && loss === crossEntropy;
    return [
      new Dense(widths[l] as number, outputs, { random }),
      isSoftmax ? new Softmax() : new Activation(g),
    ];
  });
  return new Network(layers);
}

const settings = fc
  .record({
    widths: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }),
    g: fc.constantFrom(sigmoid, tanh, relu, identity),
    batchSize: fc.integer({ min: 1, max: 4 }),
    seed: fc.integer({ min: 0, max: 1000 }),
  })
  .chain((setting) =>
    fc.record({
      setting: fc.constant(setting),
      X: matrixOf(5, setting.widths[0] as number, 1),
      labels: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
    }),
  );

const oneHot = (labels: readonly number[], classes: number) =>
  labels.map((label) => Array.from({ length: classes }, (_, j) => +(label % classes === j)));

/** The epoch by layers: what the compiled one must agree with. */
function epochByLayers(network: Network, X: Matrix, y: Matrix, loss: Loss, batchSize: number) {
  const sgd = new SGD({ learningRate: 0.1 });
  const losses: number[] = [];
  for (let start = 0; start < X.rows; start += batchSize) {
    const rows = Array.from({ length: Math.min(batchSize, X.rows - start) }, (_, i) => start + i);
    losses.push(network.backpropagate(selectRows(X, rows), selectRows(y, rows), loss).loss);
    sgd.update(network.parameters);
  }
  return losses.reduce((a, b) => a + b, 0) / losses.length;
}

describe("compileNetwork", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([crossEntropy, meanSquaredError, sumSquaredError, halfSquaredError])(
    "trains as the layers do with $name, to the last bit, whatever the network and batches",
    (loss) => {
      fc.assert(
        fc.property(settings, ({ setting: { widths, g, batchSize, seed }, X, labels }) => {
          const y = oneHot(labels, widths.at(-1) as number);
          const [byLayers, compiled] = [build(widths, g, loss, seed), build(widths, g, loss, seed)];
          const expected = epochByLayers(byLayers, X, Matrix.from(y), loss, batchSize);
          const mean = compileNetwork(compiled, loss).epoch(X, y, { learningRate: 0.1, batchSize });
          expect(mean).toBe(expected);
          const values = ({ parameters }: Network) =>
            parameters.map(({ value, gradient }) => [value.toArray(), gradient.toArray()]);
          expect(values(compiled)).toStrictEqual(values(byLayers));
        }),
        { numRuns: 40 },
      );
    },
  );

  it.each([sigmoid, tanh])(
    "has a readable line for each quantity of the lecture, and one call of $name",
    (g) => {
      const { source } = compileNetwork(build([2, 1], g, halfSquaredError), halfSquaredError);
      expect(source).toContain("const a_1_1 = w_1_1_1 * x_1 + w_1_1_2 * x_2 + b_1_1;");
      expect(source).toContain("h[0] = a_1_1;");
      expect(source).toContain(`for (let j = 0; j < 1; j++) h[j] = ${g.name}(h[j]);`);
      expect(source).toContain("const h_1_1 = h[0];");
      expect(source).toContain("dw_1_1_2 += δ_1_1 * x_2;");
      expect(source).toContain("w_1_1_2 -= η * dw_1_1_2;");
    },
  );

  it.each([
    // ŷ = 1e200: L overflows, while b - η 2e200 is finite
    [0, 1e200, 1e-300],
    // L = 100, ∂L/∂w = 200 and ∂L/∂b = 20: w alone passes 1.8e308
    [1, 0, 1e306],
  ])("leaves the network as it was where a number overflows, case %#", (w, b, learningRate) => {
    const dense = new Dense(1, 1, { weights: [[w]], biases: [b] });
    const network = new Network([dense, new Activation(identity)]);
    const run = () =>
      compileNetwork(network, meanSquaredError).epoch([[10]], [[0]], { learningRate });
    expect(run).toThrow(
      new RangeError(
        "CompiledNetwork.epoch: expected targets for meanSquaredError and finite numbers all along",
      ),
    );
    expect(network.parameters.map(({ value }) => value.toArray())).toEqual([[[w]], [[b]]]);
  });

  it.each([
    [new EvalError("unsafe-eval"), "compileNetwork: no code can be made for this network"],
    [new SyntaxError("bad code"), new SyntaxError("bad code")],
  ])(
    "says so where code may not be made at run time, but not of code that is wrong: %s",
    (thrown, told) => {
      class Refused {
        constructor() {
          throw thrown;
        }
      }
      vi.stubGlobal("Function", Refused);
      expect(() => compileNetwork(build([1, 1], tanh, meanSquaredError), meanSquaredError)).toThrow(
        told,
      );
    },
  );

  it("names all entries of an 11x11 matrix apart", () => {
    const { source } = compileNetwork(build([11, 11], tanh, meanSquaredError), meanSquaredError);
    const names = [...source.matchAll(/^ *let (w_\S+) = W_1/gm)].map(([, name]) => name);
    expect(new Set(names).size).toBe(121);
  });

  it("numbers layers as the slides do", () => {
    const mine = { name: "mine", value: (a: number) => a, derivative: () => 1 };
    const network = new Network([
      ...build([2, 2], tanh, meanSquaredError).layers,
      ...build([2, 1], mine, meanSquaredError).layers,
    ]);
    expect(() => compileNetwork(network, meanSquaredError)).toThrow(
      "compileNetwork: no code can be made for this network",
    );
  });

  it("takes as many as 500 parameters", () => {
    // 25 * 19 weights and 25 biases
    const { source } = compileNetwork(build([19, 25], tanh, meanSquaredError), meanSquaredError);
    expect(source).toContain("b_1[24] = b_1_25;");
    expect(source).not.toContain("b_1[25]");
  });

  it.each([
    [
      () => build([30, 20], tanh, meanSquaredError),
      meanSquaredError,
      "compileNetwork: network: expected at most 500 parameters, got 620",
    ],
    [
      () => build([2, 2], tanh, meanSquaredError),
      crossEntropy,
      "compileNetwork: no code can be made for this network",
    ],
    [
      () => new Network([new Activation(tanh)]),
      meanSquaredError,
      "compileNetwork: no code can be made for this network",
    ],
    [
      () => build([2, 1], tanh, meanSquaredError),
      { ...meanSquaredError, name: "mine" },
      "compileNetwork: no code can be made for this network",
    ],
  ])("refuses what it cannot write down, case %#", (network, loss, message) => {
    expect(() => compileNetwork(network(), loss)).toThrow(message);
  });

  it.each([
    [[[1]], [[1]], {}, "CompiledNetwork.epoch: 1x1 and 1x1 examples do not fit"],
    [[[1, 2]], [[1, 2]], {}, "CompiledNetwork.epoch: 1x2 and 1x2 examples do not fit"],
    [[[1, 2]], [[1], [2]], {}, "CompiledNetwork.epoch: got 1 examples but 2 targets"],
    [[], [], {}, "CompiledNetwork.epoch: expected at least one example, got none"],
    [
      [[1, Number.NaN]],
      [[1]],
      {},
      "CompiledNetwork.epoch: X: entry (0, 1): expected a finite number, got NaN",
    ],
    [
      [[1, 2]],
      [[Number.NaN]],
      {},
      "CompiledNetwork.epoch: y: entry (0, 0): expected a finite number, got NaN",
    ],
    [
      [[1, 2]],
      [[1]],
      { learningRate: 0 },
      "CompiledNetwork.epoch: learningRate: expected a positive number, got 0",
    ],
    [
      [[1, 2]],
      [[1]],
      { batchSize: 0.5 },
      "CompiledNetwork.epoch: batchSize: expected a whole number of at least 1, got 0.5",
    ],
  ])("refuses examples and options that do not fit, case %#", (X, y, options, message) => {
    const { epoch } = compileNetwork(build([2, 1], tanh, meanSquaredError), meanSquaredError);
    expect(() => epoch(X, y, { learningRate: 0.1, ...options })).toThrow(new RangeError(message));
  });
});
