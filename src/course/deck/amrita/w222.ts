import { gradientCheck, gradientPaths } from "../../../library/backprop/index.js";
import { Activation, sigmoid } from "../../../library/layer/index.js";
import { sumSquaredError } from "../../../library/loss/index.js";
import type { Network } from "../../../library/network/index.js";
import { layered } from "../../ledger/demonstration/networks.js";

/** w_222: from the second neuron of layer 1 to the second of layer 2. */
export const w222 = { layer: 2, neuron: 2, input: 2 };

/** An example for the networks of the "talk to" slides. */
export const [x, y] = [
  [0.5, -1, 2],
  [1, 0],
] as const;

/** 3 inputs, two layers of 3 sigmoid neurons, and sigmoid outputs. */
export const sigmoidNetwork = (outputs: number): Network =>
  layered([3, 3, 3, outputs], () => [new Activation(sigmoid)]);

/** The path of w_222 that leaves through a_31, and the derivative by a central difference. */
export function through31(outputs: number): { through: number; derivative: number } {
  const network = sigmoidNetwork(outputs);
  const target = y.slice(0, outputs);
  const paths = gradientPaths(network, x, target, sumSquaredError, w222);
  const through = paths.find(({ units }) => units.includes("a_31"))?.product ?? Number.NaN;
  const compared = gradientCheck(network, [x], [target], sumSquaredError);
  const w = compared.find(({ name }) => name === "w_222");
  return { through, derivative: w?.numeric ?? Number.NaN };
}
