import { gradientCheck } from "../../../library/backprop/index.js";
import { jacobianOf } from "../../../library/layer/checked.js";
import { sumSquaredError } from "../../../library/loss/index.js";
import { multiplyMatrices } from "../../../library/matrix/index.js";
import type { Network } from "../../../library/network/index.js";
import { type Evidence, evidence } from "../evidence.js";

/**
 * ∂L/∂W_111 as the product of all Jacobians from the loss down to a_1, times ∂a_1/∂W_111 = x_1, for
 * L = Σ (y - ŷ)²; beside it the central difference.
 */
export function talkChain(network: Network, x: readonly number[], y: readonly number[]): Evidence {
  const yHat = network.forward([x]);
  let row = sumSquaredError.gradient(yHat, [y]);
  const lengths = [row.columns];
  for (const layer of network.layers.slice(1).reverse()) {
    row = multiplyMatrices(row, jacobianOf(layer, 0));
    lengths.push(row.columns);
  }
  const product = row.at(0, 0) * x[0];
  const compared = gradientCheck(network, [x], [y], sumSquaredError);
  const numeric = compared.find(({ name }) => name === "w_111")?.numeric as number;
  return evidence(
    {
      "lengths of ∂L/∂ŷ, …, ∂L/∂a_1": lengths,
      "∂L/∂a_1": row.row(0),
      "central difference": numeric,
      "product of the chain": product,
    },
    Math.abs(product - numeric) < 1e-8,
  );
}
