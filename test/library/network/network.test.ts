import { describe, expect, it, vi } from "vitest";
import {
  Activation,
  BatchNorm,
  Dense,
  Dropout,
  type Layer,
  relu,
  Softmax,
  sigmoid,
  tanh,
} from "../../../src/library/layer/index.js";
import {
  binaryCrossEntropy,
  crossEntropy,
  type Loss,
  meanSquaredError,
  sumSquaredError,
} from "../../../src/library/loss/index.js";
import { Matrix, type MatrixLike } from "../../../src/library/matrix/index.js";
import { toMatrix } from "../../../src/library/matrix/matrix.js";
import { Network } from "../../../src/library/network/index.js";
import { Random } from "../../../src/library/number/index.js";
import { exampleNetwork, numpy, x, y } from "./example.js";

const random = new Random(1);
const dense = (inputs: number, outputs: number) => new Dense(inputs, outputs, { random });

function expectNear(matrix: Matrix, expected: readonly (readonly number[])[]): void {
  expect(matrix.rows).toBe(expected.length);
  expected.forEach((row, i) => {
    row.forEach((entry, j) => {
      expect(Math.abs(matrix.at(i, j) - entry)).toBeLessThan(1e-15);
    });
  });
}

describe("Network", () => {
  it("gives the predictions and the loss of the W1/W2 example", () => {
    const { loss, yHat } = exampleNetwork().backpropagate([x], [y], sumSquaredError);
    expect(loss).toBeCloseTo(numpy.loss, 15);
    expectNear(yHat, [numpy.yHat]);
    expectNear(exampleNetwork().forward([x]), [numpy.yHat]);
  });

  it("leaves the gradients of the W1/W2 example in its parameters", () => {
    const network = exampleNetwork();
    network.backpropagate([x], [y], sumSquaredError);
    const [dW1, db1, dW2, db2] = network.parameters.map(({ gradient }) => gradient);
    expectNear(dW1 as Matrix, numpy.dW1);
    expectNear(db1 as Matrix, [numpy.dW1.map(([first = 0]) => first / 2)]);
    expectNear(dW2 as Matrix, numpy.dW2);
    expectNear(db2 as Matrix, [numpy.db2]);
  });

  it("hands the gradient back to its inputs", () => {
    const network = exampleNetwork();
    const yHat = network.forward([x]);
    expectNear(network.backward(sumSquaredError.gradient(yHat, [y])), [numpy.dx]);
  });

  it("averages over a batch where the loss does", () => {
    const one = exampleNetwork();
    one.backpropagate([x], [y], meanSquaredError);
    const three = exampleNetwork();
    three.backpropagate([x, x, x], [y, y, y], meanSquaredError);
    one.parameters.forEach(({ gradient }, p) => {
      expectNear(three.parameters[p]?.gradient as Matrix, gradient.toArray());
    });
  });

  it("keeps a list of layers of its own", () => {
    const layers: Layer[] = [dense(2, 1)];
    const network = new Network(layers);
    layers.push(dense(1, 1));
    expect(network.layers).toHaveLength(1);
  });

  it("changes neither its batch nor its targets", () => {
    const X = Matrix.from([x]);
    const Y = Matrix.from([y]);
    exampleNetwork().backpropagate(X, Y, sumSquaredError);
    expect([X.row(0), Y.row(0)]).toEqual([x, y]);
  });

  it("refuses layers that do not fit, looking past those that take any width", () => {
    expect(() => new Network([])).toThrow("Network: expected at least one layer, got none");
    expect(() => new Network([dense(3, 4), new Activation(tanh), dense(5, 2)])).toThrow(
      "Network: Dense(5, 2) expects 5 inputs, but Dense(3, 4) gives 4",
    );
    expect(() => new Network([new Softmax(), dense(3, 2), dense(2, 2)])).not.toThrow();
  });

  it("refuses a batch of another width, naming the layer", () => {
    const network = new Network([dense(3, 4), dense(4, 2)]);
    expect(() => network.forward([[1, 2]])).toThrow(
      "Dense(3, 4).forward: expected 3 inputs a row, got a 1x2 matrix",
    );
    expect(() => network.backward([[1, 2]])).toThrow("Dense(4, 2): call forward before backward");
  });

  it("refuses a batch or a gradient with a number that is not finite", () => {
    const network = new Network([dense(1, 1)]);
    for (const [attempt, name] of [
      [() => network.forward([[Number.NaN]]), "forward"],
      [() => network.backpropagate([[Number.NaN]], [[0]], sumSquaredError), "forward"],
      [() => network.backward([[Number.NaN]]), "backward"],
    ] as const) {
      const message = `Network.${name}: entry (0, 0): expected a finite number, got NaN`;
      expect(attempt).toThrow(new RangeError(message));
    }
  });

  it("refuses a loss that is no number", () => {
    const network = new Network([new Dense(1, 1, { weights: [[1e200]] }), new Activation(relu)]);
    expect(() => network.backpropagate([[1e200]], [[0]], sumSquaredError)).toThrow(
      "Network.backpropagate: sumSquaredError is Infinity; the weights overflowed",
    );
    const broken: Loss = { ...sumSquaredError, name: "broken", value: () => Number.NaN };
    expect(() => network.backpropagate([[1]], [[0]], broken)).toThrow("broken is NaN");
  });

  it("differentiates softmax and cross-entropy together: finite where ŷ underflows", () => {
    const logits = new Network([new Dense(1, 2, { weights: [[0], [1]] }), new Softmax()]);
    // a = (0, 2000) and the class is the first: L = 2000, ∂L/∂a = ŷ - y = (-1, 1)
    const { loss, yHat } = logits.backpropagate([[2000]], [[1, 0]], crossEntropy);
    expect([loss, yHat.row(0)]).toEqual([2000, [0, 1]]);
    expect(logits.parameters[1]?.gradient.toArray()).toEqual([[-1, 1]]);
  });

  it("evaluates by the same forms as it goes backward by, and leaves the gradients alone", () => {
    const certain = new Network([new Dense(1, 2, { weights: [[1], [-1]] }), new Softmax()]);
    // ŷ = (1, e^-2000) underflows, so that log ŷ_2 would be -∞: from the logits the loss is 2000.
    const { loss, yHat } = certain.evaluate([[1000]], [[0, 1]], crossEntropy);
    expect(loss).toBe(2000);
    expect(yHat.toArray()).toEqual([[1, 0]]);
    expect(() => crossEntropy.value(yHat, [[0, 1]])).toThrow("a probability above 0");
    expect(certain.parameters[0]?.gradient.toArray()).toEqual([[0], [0]]);

    const network = new Network([dense(3, 2)]);
    const [X, targets] = [[[1, 2, 3]], [[0, 1]]];
    const found = network.evaluate(X, targets, meanSquaredError);
    expect(found.loss).toBe(meanSquaredError.value(network.forward(X), targets));
    expect(network.backpropagate(X, targets, meanSquaredError)).toEqual(found);
    expect(() => network.evaluate([[1e200, 0, 0]], targets, meanSquaredError)).toThrow(
      new RangeError("Network.evaluate: meanSquaredError is Infinity; the weights overflowed"),
    );
  });

  it("finds the same gradients together and apart", () => {
    const apart = { ...crossEntropy, fused: undefined } as unknown as Loss;
    const [one, two] = [exampleNetwork(), exampleNetwork()];
    one.backpropagate([x], [y], crossEntropy);
    two.backpropagate([x], [y], apart);
    one.parameters.forEach(({ gradient }, p) => {
      expectNear(gradient, two.parameters[p]?.gradient.toArray() as number[][]);
    });
  });

  it("takes a loss together with a layer for what the layer is, and not for its name", () => {
    const steep = { ...sigmoid, derivative: (a: number) => 3 * sigmoid.derivative(a) };
    const { name, value } = steep;
    // ŷ = 1/2 and y = 1: ∂L/∂ŷ = -2, and the slope is 1/4 of the lecture's, 3/4 of one's own
    for (const [g, slope] of [
      [sigmoid, 1 / 4],
      [{ name, value, derivative: steep.derivative }, 3 / 4],
    ] as const) {
      const network = new Network([dense(1, 1), new Activation(g)]);
      network.parameters[0]?.set([[0]]);
      network.backpropagate([[1]], [[1]], binaryCrossEntropy);
      expect(network.parameters[1]?.gradient.at(0, 0)).toBeCloseTo(-2 * slope, 14);
    }
    class Reversed extends Softmax {
      override forward(batch: MatrixLike) {
        return super.forward(
          toMatrix(batch, "Reversed")
            .toArray()
            .map((row) => row.reverse()),
        );
      }
    }
    const reversed = new Network([new Reversed()]);
    // e^0 : e^log 3 = 1 : 3, reversed 3 : 1
    const { loss, yHat } = reversed.backpropagate([[0, Math.log(3)]], [[1, 0]], crossEntropy);
    expect(yHat.at(0, 0)).toBeCloseTo(3 / 4, 14);
    expect(loss).toBeCloseTo(Math.log(4 / 3), 14);
  });

  it("trains in mode train and predicts in mode evaluate, unless told otherwise", () => {
    const layer = new Dropout(0.5, new Random(1));
    const forward = vi.spyOn(layer, "forward");
    const network = new Network([layer, layer]);
    network.backpropagate([[1]], [[0]], sumSquaredError);
    network.backpropagate([[1]], [[0]], sumSquaredError, "evaluate");
    network.forward([[1]]);
    network.forward([[1]], "train");
    expect(forward.mock.calls.map(([, mode]) => mode)).toEqual(
      ["train", "evaluate", "evaluate", "train"].flatMap((mode) => [mode, mode]),
    );
  });

  it("does not work out the gradient of the inputs, for which no layer is waiting", () => {
    const [first, second] = [dense(2, 2), dense(2, 1)];
    const backward = [first, second].map((layer) => vi.spyOn(layer, "backward"));
    new Network([first, second]).backpropagate([[1, 2]], [[0]], sumSquaredError);
    expect(backward.map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
  });

  it("goes backward through a first layer of any kind, and through a softmax alone", () => {
    const norm = new BatchNorm(1);
    new Network([norm]).backpropagate([[0]], [[1]], sumSquaredError, "evaluate");
    // ŷ = γ x̂ + β = 0 where 1 is wanted: ∂L/∂β = 2 (0 - 1)
    expect(norm.beta.gradient.toArray()).toEqual([[-2]]);
    const { loss, yHat } = new Network([new Softmax()]).backpropagate(
      [[3, 3]],
      [[1, 0]],
      crossEntropy,
    );
    expect(loss).toBeCloseTo(Math.LN2, 15);
    expect(yHat.toArray()).toEqual([[0.5, 0.5]]);
  });
});
