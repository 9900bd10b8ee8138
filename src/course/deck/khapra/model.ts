import { Activation, type ActivationFunction, Dense, tanh } from "../../../library/layer/index.js";
import { Network } from "../../../library/network/index.js";
import { Random } from "../../../library/number/index.js";
import { randomRows } from "../../ledger/demonstration/agreement.js";

/** The slides' 3-3-3-2 network with hidden activation g and output tanh, and an input for it. */
export function modelOf(g: ActivationFunction): { network: Network; x: number[] } {
  const random = new Random(1);
  const dense = (outputs: number) => new Dense(3, outputs, { random, biases: biases(outputs) });
  const network = new Network([
    dense(3),
    new Activation(g),
    dense(3),
    new Activation(g),
    dense(2),
    new Activation(tanh),
  ]);
  return { network, x: [0.5, -1, 2] };
}

const biases = (count: number) => randomRows(1, count, 7)[0];

/** O(W_3 g(W_2 g(W_1 x + b_1) + b_2) + b_3) written out, g the logistic function. */
export function byHand(
  network: Network,
  x: readonly number[],
  O: (a: number) => number,
): { a2: number[]; h3: number[] } {
  const [W1, b1, W2, b2, W3, b3] = network.parameters.map(({ value }) => value.toArray());
  const affine = (W: number[][] = [], b: number[][] = [], h: readonly number[]) =>
    W.map((row, j) => row.reduce((sum, w, i) => sum + w * h[i], b[0]?.[j]));
  const g = (a: number) => 1 / (1 + Math.exp(-a));
  const a2 = affine(W2, b2, affine(W1, b1, x).map(g));
  return { a2, h3: affine(W3, b3, a2.map(g)).map(O) };
}
