import { describe, expect, it } from "vitest";
import {
  Activation,
  BatchNorm,
  Dense,
  Dropout,
  identity,
  leakyRelu,
  relu,
  Softmax,
  sigmoid,
  tanh,
} from "../../../src/library/layer/index.js";
import { Matrix } from "../../../src/library/matrix/index.js";
import { loadNetwork, Network, saveNetwork } from "../../../src/library/network/index.js";
import { Random } from "../../../src/library/number/index.js";

function everything(): Network {
  const random = new Random(1);
  const norm = new BatchNorm(3, { epsilon: 0.01, rate: 0.3 });
  const network = new Network([
    new Dense(2, 3, { random, biases: [0.1 + 0.2, -0, 5e-324] }),
    norm,
    new Activation(leakyRelu(0.03)),
    new Dropout(0.25, random),
    new Dense(3, 2, { random }),
    ...[sigmoid, tanh, relu, identity].map((g) => new Activation(g)),
    new Softmax(),
  ]);
  network.forward(
    [
      [1, 2],
      [3, -4],
      [0, 1],
    ],
    "train",
  );
  return network;
}

const damaged = (change: (saved: { layers: Record<string, unknown>[] }) => unknown) => () => {
  const saved = JSON.parse(saveNetwork(everything()));
  change(saved);
  return loadNetwork(JSON.stringify(saved));
};

/** Layer `number` with other fields. */
const altered = (number: number, fields: Record<string, unknown>) =>
  damaged(({ layers }) => Object.assign(layers[number - 1] ?? {}, fields));

describe("a saved network", () => {
  it("comes back with every bit, in training and in evaluation", () => {
    const network = everything();
    const back = loadNetwork(saveNetwork(network));
    expect(saveNetwork(back)).toBe(saveNetwork(network));
    const X = [
      [0.5, -1],
      [2, 3],
    ];
    expect(back.forward(X)).toEqual(network.forward(X));
    expect(back.forward(X, "train")).toEqual(network.forward(X, "train"));
    expect(Array.from(back.parameters[1]?.value.data as Float64Array)).toEqual([
      0.1 + 0.2,
      -0,
      5e-324,
    ]);
    expect(back.layers.map(({ name }) => name)).toEqual(network.layers.map(({ name }) => name));
  });

  it("says what it is, and its version", () => {
    const { format, version } = JSON.parse(saveNetwork(everything()));
    expect([format, version]).toEqual(["backprop-workbook network", 1]);
  });

  it.each([
    [
      () => loadNetwork("{"),
      "loadNetwork: expected JSON as saveNetwork writes it, got damaged text",
    ],
    [() => loadNetwork("3"), "loadNetwork: expected a saved network, got 3"],
    [() => loadNetwork("null"), "loadNetwork: expected a saved network, got null"],
    [
      () => loadNetwork("{}"),
      'loadNetwork: format: expected "backprop-workbook network", got undefined',
    ],
    [
      damaged((saved) => Object.assign(saved, { version: 2 })),
      "loadNetwork: version: expected 1, got 2",
    ],
    [
      damaged((saved) => Object.assign(saved, { layers: 3 })),
      "loadNetwork: layers: expected an array, got 3",
    ],
    [
      altered(1, { W: [[1, 2], [3], [4, 5]] }),
      "loadNetwork: layers[0]: Dense(2, 3): weights: row 1: expected 2 numbers as in row 0, got an array of 1",
    ],
    ...[null, []].map((W): [() => Network, string] => [
      altered(1, { W, b: [] }),
      "loadNetwork: layers[0]: Dense(0, 0): inputs: expected a whole number of at least 1, got 0",
    ]),
    [
      altered(1, { b: [1, null, 2] }),
      "loadNetwork: layers[0]: b: expected 3 finite numbers, got an array of 3",
    ],
    [
      altered(2, { runningMean: "x" }),
      "loadNetwork: layers[1]: BatchNorm(0): inputs: expected a whole number of at least 1, got 0",
    ],
    [
      altered(2, { runningMean: [1, 2, "3"] }),
      "loadNetwork: layers[1]: runningMean: expected 3 finite numbers, got an array of 3",
    ],
    [
      altered(2, { runningVariance: [1, 2] }),
      "loadNetwork: layers[1]: runningVariance: expected 3 finite numbers, got an array of 2",
    ],
    [
      altered(2, { runningVariance: "123" }),
      'loadNetwork: layers[1]: runningVariance: expected 3 finite numbers, got "123"',
    ],
    [altered(2, { gamma: [[1]] }), "loadNetwork: layers[1]: gamma: expected 1x3, got 1x1"],
    [
      altered(3, { g: "sigmod" }),
      'loadNetwork: layers[2]: unknown activation "sigmod": did you mean "sigmoid"? (one of your own needs registerActivation)',
    ],
    [
      altered(4, { p: 2 }),
      "loadNetwork: layers[3]: Dropout(2): p: expected a number in [0, 1), got 2",
    ],
    [damaged(({ layers }) => layers.splice(0)), "Network: expected at least one layer, got none"],
    [
      damaged(({ layers }) => layers.splice(1, 4, null as never)),
      'loadNetwork: layers[1]: unknown kind of layer "undefined" (one of your own needs registerLayer)',
    ],
  ])("is refused where it is foreign or damaged, case %#", (attempt, message) => {
    expect(attempt).toThrow(new RangeError(message));
  });

  it.each(["Dense", "Activation", "Softmax", "Dropout", "BatchNorm"])(
    "is refused where %s is misspelt, and that is suggested",
    (kind) => {
      const misspelt = kind.slice(1);
      expect(altered(2, { kind: misspelt })).toThrow(
        new RangeError(
          `loadNetwork: layers[1]: unknown kind of layer "${misspelt}": did you mean "${kind}"? (one of your own needs registerLayer)`,
        ),
      );
    },
  );

  it("cannot hold a layer or an activation from elsewhere", () => {
    const straight = { name: "tanh", value: (a: number) => a, derivative: () => 1 };
    const steeper = { ...relu, derivative: (a: number) => (a > 0 ? 2 : 0) };
    const spread = { ...leakyRelu(0.1) };
    for (const mine of [straight, steeper, spread]) {
      expect(() => saveNetwork(new Network([new Activation(mine)]))).toThrow(
        new RangeError(
          `saveNetwork: activation: expected a registered one, got "${mine.name}"; ` +
            "name it with registerActivation",
        ),
      );
    }
    class Cold extends Softmax {}
    for (const layer of [new Cold(), { ...new Softmax(), forward: () => new Matrix(1, 1) }]) {
      expect(() => saveNetwork(new Network([layer as Softmax]))).toThrow(
        new RangeError(
          'saveNetwork: expected registered layers, got "Softmax"; ' +
            "say with registerLayer how to save it",
        ),
      );
    }
  });
});
