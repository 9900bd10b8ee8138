import { describe, expect, it } from "vitest";
import { networkGraph } from "../../../src/library/graph/index.js";
import {
  Activation,
  Dense,
  Dropout,
  identity,
  leakyRelu,
  relu,
  Softmax,
  tanh,
} from "../../../src/library/layer/index.js";
import {
  binaryHinge,
  crossEntropy,
  halfSquaredError,
  meanSquaredError,
  sumSquaredError,
} from "../../../src/library/loss/index.js";
import { Network } from "../../../src/library/network/index.js";
import { Random } from "../../../src/library/number/index.js";
import { exampleNetwork, numpy, x, y } from "../network/example.js";

describe("networkGraph", () => {
  it("gives the loss and every gradient of the W1/W2 example, by the slides' names", () => {
    const graph = networkGraph(exampleNetwork(), x, y, sumSquaredError);
    expect(graph.output.value).toBeCloseTo(numpy.loss, 15);
    const gradients = graph.backward();
    expect(gradients.w_131).toBeCloseTo(numpy.dW1[2]?.[0] as number, 15);
    expect(gradients.w_212).toBeCloseTo(numpy.dW2[0]?.[1] as number, 15);
    expect(gradients.b_22).toBeCloseTo(numpy.db2[1] as number, 15);
    expect(gradients.x_4).toBeCloseTo(numpy.dx[3] as number, 15);
  });

  it("takes ∂L/∂h_13 apart into what its two gates send back", () => {
    const graph = networkGraph(exampleNetwork(), x, y, sumSquaredError);
    graph.backward();
    const h13 = graph.nodes.filter(({ gate }) => gate?.symbol === "σ")[2];
    if (h13 === undefined) throw new Error("no third sigmoid");
    const parts = graph.contributions(h13);
    // through a_21 and a_22: δ_2 W2_j3 each
    expect(parts.map(({ local }) => local)).toEqual([0.2, 0.3]);
    expect(parts[0]?.product).toBeCloseTo(-0.16252720609291108 * 0.2, 15);
    expect(parts[1]?.product).toBeCloseTo(0.16252720609291108 * 0.3, 15);
    expect(parts.reduce((sum, { product }) => sum + product, 0)).toBeCloseTo(h13.gradient, 16);
  });

  it.each([sumSquaredError, meanSquaredError, halfSquaredError, crossEntropy])(
    "agrees with backpropagation under $name",
    (loss) => {
      const random = new Random(1);
      const network = new Network([
        new Dense(2, 3, { random }),
        new Activation(tanh),
        new Dense(3, 3, { random }),
        new Activation(relu),
        new Dense(3, 2, { random, biases: [0.1, 0.2] }),
        new Activation(identity),
        new Softmax(),
      ]);
      const { loss: value } = network.backpropagate([[0.5, -1]], [[0, 1]], loss);
      const graph = networkGraph(network, [0.5, -1], [0, 1], loss);
      const gradients = graph.backward();
      expect(graph.output.value).toBeCloseTo(value, 14);
      for (let l = 0; l < 3; l++) {
        network.parameters[2 * l]?.gradient.toArray().forEach((row, j) => {
          row.forEach((expected, i) => {
            expect(gradients[`w_${l + 1}${j + 1}${i + 1}`]).toBeCloseTo(expected, 14);
          });
        });
      }
    },
  );

  it("names every weight and bias apart, also from index 10 on", () => {
    const random = new Random(1);
    const network = new Network([
      new Dense(11, 11, { random }),
      new Activation(tanh),
      new Dense(11, 1, { random }),
    ]);
    const inputs = Array.from({ length: 11 }, () => random.uniform(-1, 1));
    const gradients = networkGraph(network, inputs, [1], sumSquaredError).backward();
    // 11 inputs, 11 · 11 + 11 below, 11 + 1 above
    expect(Object.keys(gradients)).toHaveLength(155);
    network.backpropagate([inputs], [[1]], sumSquaredError);
    const below = network.parameters[0]?.gradient;
    expect(gradients["w_1,1,11"]).toBeCloseTo(below?.at(0, 10) as number, 14);
    expect(gradients["w_1,11,1"]).toBeCloseTo(below?.at(10, 0) as number, 14);
    expect(gradients["b_1,11"]).toBeCloseTo(
      network.parameters[1]?.gradient.at(0, 10) as number,
      14,
    );
    expect(gradients).toHaveProperty("w_119");
  });

  it("asks a cross-entropy's targets to be a distribution, as the loss itself does", () => {
    const network = new Network([new Dense(1, 2, { weights: [[1], [2]] }), new Softmax()]);
    const draw = (y: number[]) => () => networkGraph(network, [1], y, crossEntropy);
    expect(draw([0, 0])).toThrow(
      'networkGraph: y, row 0: expected probabilities that sum to 1, got "a sum of 0"',
    );
    expect(draw([2, -1])).toThrow("networkGraph: y, row 0: expected probabilities, got 2");
    expect(draw([1, 0])).not.toThrow();
  });

  it("keeps its exponentials finite", () => {
    const network = new Network([new Dense(1, 2, { weights: [[1], [2]] }), new Softmax()]);
    expect(networkGraph(network, [1000], [0, 1], crossEntropy).output.value).toBeCloseTo(0, 15);
  });

  it("refuses layers, losses and examples that it cannot draw", () => {
    const dense = new Dense(1, 1, { weights: [[1]] });
    const draw = (network: Network, inputs = [1], targets = [1], loss = sumSquaredError) => {
      return () => networkGraph(network, inputs, targets, loss);
    };
    expect(draw(new Network([dense, new Dropout(0.5, new Random(1))]))).toThrow(
      'networkGraph: expected Dense, Activation and Softmax layers, got "Dropout(0.5)"',
    );
    expect(draw(new Network([dense, new Activation(leakyRelu())]))).toThrow(
      "networkGraph: activation: expected sigmoid, tanh, ReLU or identity, got",
    );
    expect(draw(new Network([dense]), [1], [1], binaryHinge)).toThrow(
      "networkGraph: loss: expected sumSquaredError, meanSquaredError, halfSquaredError, crossEntropy, got",
    );
    const namesake = { name: "tanh", value: (a: number) => a, derivative: () => 1 };
    expect(draw(new Network([dense, new Activation(namesake)]))).toThrow(
      'networkGraph: activation: expected sigmoid, tanh, ReLU or identity, got "tanh"',
    );
    expect(draw(new Network([dense]), [1], [1], { ...crossEntropy })).toThrow("networkGraph: loss");
    expect(draw(new Network([dense]), [Number.NaN])).toThrow("networkGraph: x");
    expect(draw(new Network([dense]), [1, 2])).toThrow(
      "networkGraph: Dense(1, 1): expected 1 inputs",
    );
    expect(draw(new Network([dense]), [1], [1, 2])).toThrow("networkGraph: y: expected 1 targets");
  });
});
