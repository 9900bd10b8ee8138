import { type GradientPath, gradientPaths } from "../../../library/backprop/index.js";
import { Activation, Dense, Softmax, sigmoid } from "../../../library/layer/index.js";
import { sumSquaredError } from "../../../library/loss/index.js";
import { Network, type WeightIndex } from "../../../library/network/index.js";

/** What the slides give of the W1/W2 example. Rows of W1 and W2 are receiving neurons. */
export const given = {
  W1: [
    [0.1, 0.3, 0.8, -0.4],
    [-0.3, -0.2, 0.5, 0.5],
    [-0.3, 0, 0.5, 0.4],
    [0.2, 0.5, -0.9, 0.7],
  ],
  W2: [
    [0.5, 0.8, 0.2, 0.4],
    [0.5, 0.2, 0.3, -0.5],
  ],
  x: [2, 5, 3, 3],
  y: [1, 0],
} as const;

/** A copy of what is given, for readers to change. */
export const w1w2: { W1: number[][]; W2: number[][]; x: number[]; y: number[] } = {
  W1: given.W1.map((row) => [...row]),
  W2: given.W2.map((row) => [...row]),
  x: [...given.x],
  y: [...given.y],
};

/** The network of the example: 4 inputs, 4 sigmoid neurons, 2 softmax outputs, zero biases. */
export function exampleNetwork(): Network {
  return new Network([
    new Dense(4, 4, { weights: given.W1 }),
    new Activation(sigmoid),
    new Dense(4, 2, { weights: given.W2 }),
    new Softmax(),
  ]);
}

/** Every quantity of the example's forward pass. */
export interface ForwardPass {
  readonly a1: readonly number[];
  readonly h1: readonly number[];
  readonly a2: readonly number[];
  readonly yHat: readonly number[];
  readonly loss: number;
}

/** a_1, h_1, a_2, ŷ and L = Σ (y_i - ŷ_i)². */
export function forwardPass(): ForwardPass {
  let H: number[][] = [[...given.x]];
  const [a1, h1, a2, yHat] = exampleNetwork().layers.map((layer) => {
    H = layer.forward(H).toArray();
    return H[0];
  }) as [number[], number[], number[], number[]];
  return { a1, h1, a2, yHat, loss: sumSquaredError.value([yHat], [given.y]) };
}

/** Every gradient of the example, of the shape of what it belongs to. */
export interface BackwardPass {
  readonly dW1: readonly (readonly number[])[];
  readonly db1: readonly number[];
  readonly dW2: readonly (readonly number[])[];
  readonly db2: readonly number[];
  readonly dYHat: readonly number[];
}

/** ∂L/∂W1, ∂L/∂b1, ∂L/∂W2, ∂L/∂b2 and ∂L/∂ŷ for L = Σ (y_i - ŷ_i)². */
export function backwardPass(): BackwardPass {
  const network = exampleNetwork();
  const { yHat } = network.backpropagate([given.x], [given.y], sumSquaredError);
  const [dW1, db1, dW2, db2] = network.parameters.map(({ gradient }) => gradient.toArray());
  return {
    dW1: dW1,
    db1: db1?.[0],
    dW2: dW2,
    db2: db2?.[0],
    dYHat: sumSquaredError.gradient(yHat, [given.y]).row(0),
  };
}

/** w_212: from h_12 to the first output. */
export const w212: WeightIndex = { layer: 2, neuron: 1, input: 2 };

/** w_131: from x_1 to the third hidden neuron. */
export const w131: WeightIndex = { layer: 1, neuron: 3, input: 1 };

/** Every path from a weight of the example to its loss; the products sum to ∂L/∂w. */
export function pathsOf(weight: WeightIndex): GradientPath[] {
  return gradientPaths(exampleNetwork(), given.x, given.y, sumSquaredError, weight);
}

/** The loss of the example with W1 and W2 as given here, for finite differences. */
export function lossWith(
  W1: readonly (readonly number[])[],
  W2: readonly (readonly number[])[],
): number {
  const network = new Network([
    new Dense(4, 4, { weights: W1 }),
    new Activation(sigmoid),
    new Dense(4, 2, { weights: W2 }),
    new Softmax(),
  ]);
  return sumSquaredError.value(network.forward([given.x]), [given.y]);
}

/** A matrix with one entry replaced; row and column from 0. */
export function withEntry(
  W: readonly (readonly number[])[],
  row: number,
  column: number,
  value: number,
): number[][] {
  return W.map((entries, i) => entries.map((w, j) => (i === row && j === column ? value : w)));
}
