import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  Activation,
  Dense,
  gradientCheck,
  gradientPaths,
  halfL2,
  loadNetwork,
  Matrix,
  Network,
  networkSize,
  propagateBlocks,
  Random,
  registerActivation,
  registerLayer,
  SGD,
  saveNetwork,
  sumSquaredError,
  Training,
  tanh,
  train,
} from "../../../src/library/index.js";
import { expectGradientsAgree } from "../descent/agree.js";
import { expectLossGradient } from "../loss/check-loss.js";
import { meanAbsoluteError } from "./mean-absolute-error.js";
import { plusMinus } from "./plus-minus.js";
import { Scale } from "./scale.js";
import { Signum } from "./signum.js";
import { swish } from "./swish.js";

const X = [
  [0.5, -1],
  [2, 0.25],
  [-0.75, 1.5],
];
const y = [[1], [-1], [0.5]];

function scaleBy(s: number): Scale {
  const layer = new Scale();
  layer.s.set([[s]]);
  return layer;
}

/** A network with one's own of everything that it can hold. */
function own(): Network {
  const random = new Random(1);
  return new Network([
    new Dense(2, 3, { random, initializer: plusMinus }),
    scaleBy(1.5),
    new Activation(swish),
    new Dense(3, 1, { random }),
  ]);
}

describe("EXTENDING.md", () => {
  const text = readFileSync("src/library/EXTENDING.md", "utf8");
  const [imports = "", ...printed] = [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(
    ([, code]) => code,
  );
  const files = readdirSync(import.meta.dirname).filter((name) => !name.endsWith(".test.ts"));
  const sources = files.map((name) => readFileSync(`${import.meta.dirname}/${name}`, "utf8"));
  const imported = (code: string) =>
    /^import \{([^}]*)\}/.exec(code)?.[1]?.match(/(type )?\w+/g) ?? [];

  it("prints the five examples as they stand here", () => {
    const written = sources.map((source) => source.replace(/^import [^;]*;\n\n/, ""));
    expect(printed.sort()).toEqual(written.sort());
  });

  it("imports what they import, and nothing else", () => {
    expect(new Set(imported(imports))).toEqual(new Set(sources.flatMap(imported)));
  });
});

describe("a network of one's own kinds", () => {
  it("has true gradients", () => {
    const compared = gradientCheck(own(), X, y, sumSquaredError);
    // 3 x 2 + 3 below, s, 3 + 1 above
    expect(compared).toHaveLength(14);
    expect(compared.map(({ name }) => name)).toContain("s_11");
    expectGradientsAgree(
      compared.map(({ analytic }) => analytic),
      compared.map(({ numeric }) => numeric),
    );
  });

  it("is counted", () => {
    expect(networkSize(own())).toEqual({
      ...networkSize([2, 3, 1]),
      parameters: networkSize([2, 3, 1]).parameters + 1,
    });
  });

  it("comes back from a text with every bit, whatever it holds", () => {
    const network = own();
    const back = loadNetwork(saveNetwork(network));
    expect(back.forward(X)).toEqual(network.forward(X));
    expect(back.layers[1]).toBeInstanceOf(Scale);
    expect((back.layers[2] as Activation).g).toBe(swish);
  });

  it("learns, with one's own loss and optimizer", () => {
    const losses = train(own(), X, y, {
      loss: meanAbsoluteError,
      optimizer: new Signum({ learningRate: 0.01 }),
      epochs: 200,
    }).map(({ loss }) => loss);
    expect(losses.at(-1)).toBeLessThan((losses[0] as number) / 5);
  });
});

describe("a layer of one's own", () => {
  it("is decayed where it says so", () => {
    const scale = scaleBy(2);
    const options = { loss: sumSquaredError, optimizer: new SGD({ learningRate: 0.1 }) };
    const training = new Training(new Network([scale]), [[1]], [[1]], {
      ...options,
      penalty: halfL2(0.5),
    });
    // (2 - 1)² + 0.5/2 · 2²; then s - 0.1 (2 (2 - 1) + 0.5 · 2)
    expect(training.step().loss).toBe(2);
    expect(scale.s.value.at(0, 0)).toBeCloseTo(1.7, 15);
  });

  it("is named by what cannot do without its jacobian", () => {
    const weight = { layer: 1, neuron: 1, input: 1 };
    const paths = () => gradientPaths(own(), [1, 2], [1], sumSquaredError, weight);
    expect(paths).toThrow('gradientPaths: expected layers with a jacobian, got "Scale"');
    const blocks = () => propagateBlocks(own(), [1, 2], [1], sumSquaredError, 0.1);
    expect(blocks).toThrow('propagateBlocks: expected layers with a jacobian, got "Scale"');
  });

  it("refuses what does not fit, as the other layers do", () => {
    expect(() => new Scale().backward([[1]])).toThrow("Scale: call forward before backward");
    const scale = new Scale();
    scale.forward([[1, 2]]);
    expect(() => scale.backward([[1]])).toThrow(
      "Scale.backward: expected equal shapes, got 1x2 and 1x1",
    );
  });
});

describe("registration", () => {
  const kind = { save: () => ({}), load: () => new Scale() };

  it("leaves the library's own kinds and names alone", () => {
    for (const taken of ["Dense", "BatchNorm"]) {
      expect(() => registerLayer(taken, Scale, kind)).toThrow(
        new RangeError(`registerLayer: kind: expected one that is not taken, got "${taken}"`),
      );
    }
    for (const taken of ["tanh", "leaky ReLU (0.1)"]) {
      expect(() => registerActivation(taken, { ...tanh })).toThrow(
        new RangeError(`registerActivation: name: expected one that is not taken, got "${taken}"`),
      );
    }
  });

  it("made again, as by a cell that is run twice, is of the new class and the new function", () => {
    class First extends Scale {}
    class Second extends Scale {}
    registerLayer("Again", First, { save: () => ({}), load: () => new First() });
    registerLayer("Again", Second, { save: () => ({}), load: () => new Second() });
    const text = saveNetwork(new Network([new Second()]));
    expect(loadNetwork(text).layers[0]).toBeInstanceOf(Second);
    expect(() => saveNetwork(new Network([new First()]))).toThrow("registered layers");
    const [first, second] = [{ ...tanh }, { ...tanh }];
    registerActivation("again", first);
    registerActivation("again", second);
    const saved = saveNetwork(new Network([new Activation(second)]));
    expect((loadNetwork(saved).layers[0] as Activation).g).toBe(second);
  });

  it("suggests the nearest kind and name, one's own included", () => {
    const text = saveNetwork(own());
    expect(() => loadNetwork(text.replace('"Scale"', '"Scael"'))).toThrow(
      'loadNetwork: layers[1]: unknown kind of layer "Scael": did you mean "Scale"?',
    );
    expect(() => loadNetwork(text.replace('"swish"', '"swiss"'))).toThrow(
      'loadNetwork: layers[2]: unknown activation "swiss": did you mean "swish"?',
    );
  });

  it("is of a class and not of a name: one derived from a registered one is not registered", () => {
    class Doubled extends Scale {
      override forward(batch: Matrix) {
        return super.forward(super.forward(batch));
      }
    }
    expect(() => saveNetwork(new Network([new Doubled()]))).toThrow(
      'saveNetwork: expected registered layers, got "Scale"; say with registerLayer how to save it',
    );
  });
});

describe("a loss of one's own", () => {
  it("has a true gradient, and refuses what does not fit", () => {
    // 1/2 (|2 - 1| + |0 - 3|)
    expect(meanAbsoluteError.value([[2], [0]], [[1], [3]])).toBe(2);
    expectLossGradient(meanAbsoluteError, Matrix.from([[2], [0]]), Matrix.from([[1], [3]]));
    expect(() => meanAbsoluteError.value([[1]], [[1, 2]])).toThrow(
      "meanAbsoluteError: expected equal shapes, got 1x1 and 1x2",
    );
    expect(() => meanAbsoluteError.gradient([], [])).toThrow("the batch is empty");
  });
});

describe("an optimizer of one's own", () => {
  it("remembers, and goes on from its state", () => {
    const optimizer = new Signum({ learningRate: 0.5 });
    // m = (0.1, -0.2), then (0.09 - 0.1, -0.18 - 0.1) = (-0.01, -0.28)
    expect(optimizer.step([1, 1], [1, -2])).toEqual([0.5, 1.5]);
    const { state } = optimizer;
    expect(optimizer.step([1, 1], [-1, -1])).toEqual([1.5, 1.5]);
    const other = new Signum({ learningRate: 1 });
    other.state = state;
    expect(other.step([1, 1], [-1, -1])).toEqual([1.5, 1.5]);
    expect(() => new Signum({ learningRate: 0 })).toThrow(
      "Signum: learningRate: expected a positi",
    );
  });
});

describe("an initializer of one's own", () => {
  it("draws the weights of a dense layer, and is named where they have another shape", () => {
    const { W } = new Dense(4, 50, { random: new Random(1), initializer: plusMinus });
    expect(new Set(W.value.data)).toEqual(new Set([-0.5, 0.5]));
    const turned = () =>
      new Dense(2, 3, { random: new Random(1), initializer: () => new Matrix(2, 3) });
    expect(turned).toThrow(new RangeError("Dense(2, 3): expected 3x2 weights, got 2x3"));
  });
});
