import { gradientCheck } from "../../../library/backprop/index.js";
import { Activation, Dense, type Layer, sigmoid } from "../../../library/layer/index.js";
import type { Loss } from "../../../library/loss/index.js";
import type { MatrixLike } from "../../../library/matrix/index.js";
import { Network } from "../../../library/network/index.js";
import { Random } from "../../../library/number/index.js";
import { type Evidence, evidence } from "../evidence.js";

/** What follows a dense layer, from the widths that it has. */
export type After = (layer: number, isLast: boolean) => readonly Layer[];

/** Sigmoids after every layer but the last. */
export const sigmoidsBetween: After = (_, isLast) => (isLast ? [] : [new Activation(sigmoid)]);

/** Dense layers of these widths, inputs first, with random weights from a seed. */
export function layered(
  widths: readonly number[],
  after: After = sigmoidsBetween,
  seed = 1,
): Network {
  const random = new Random(seed);
  const layers = widths.slice(1).flatMap((width, l) => {
    const isLast = l === widths.length - 2;
    return [new Dense(widths[l], width, { random }), ...after(l + 1, isLast)];
  });
  return new Network(layers);
}

/** Dense layers with sigmoids between them and one more layer at the end. */
export function endingIn(end: () => Layer, widths: readonly number[], seed = 1): Network {
  return layered(widths, (l, isLast) => (isLast ? [end()] : sigmoidsBetween(l, isLast)), seed);
}

/** Whether backpropagation agrees with central differences for every weight and bias. */
export function gradientHolds(
  network: Network,
  X: MatrixLike,
  y: MatrixLike,
  loss: Loss,
): Evidence {
  const comparisons = gradientCheck(network, X, y, loss);
  const worst = comparisons.reduce((w, c) => Math.max(w, Math.abs(c.analytic - c.numeric)), 0);
  return evidence(
    { "derivatives compared": comparisons.length, "largest difference": worst },
    worst < 1e-8,
  );
}

/** w ← w - η ∂L/∂w for every parameter, from the gradients of the last backpropagation. */
export function stepDown(network: Network, learningRate: number): void {
  for (const { value, gradient } of network.parameters) {
    for (let i = 0; i < value.data.length; i++) {
      value.data[i] -= learningRate * gradient.data[i];
    }
  }
}

/** Gradient descent on the whole data set; the loss before each step and after the last. */
export function trainingLosses(
  network: Network,
  X: MatrixLike,
  y: MatrixLike,
  loss: Loss,
  { learningRate, steps }: { readonly learningRate: number; readonly steps: number },
): number[] {
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    losses.push(network.backpropagate(X, y, loss).loss);
    stepDown(network, learningRate);
  }
  return [...losses, loss.value(network.forward(X), y)];
}

/** The first and the last of a list of losses. */
export function ends(losses: readonly number[]): [number, number] {
  return [losses[0], losses[losses.length - 1]];
}

/** The exclusive or: 1 where one input is 1 and the other 0. */
export const xor = {
  X: [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ],
  y: [[0], [1], [1], [0]],
} as const;
