import { propagateBlocks } from "../../../library/backprop/index.js";
import { numericalGradient } from "../../../library/descent/index.js";
import { Activation, sigmoid } from "../../../library/layer/index.js";
import { halfSquaredError } from "../../../library/loss/index.js";
import type { Matrix } from "../../../library/matrix/index.js";
import { layered } from "../../ledger/demonstration/networks.js";

const [x, y] = [
  [0.5, -1, 2],
  [1, 0],
];

const stages = () => layered([3, 4, 4, 2], () => [new Activation(sigmoid)]);

/**
 * The deck's block-wise algorithm on six stages Y_1 … Y_6: from the last block to the first, ∂L/∂x
 * by (1), ∂L/∂W by (2) where the block has weights, and the update by (3).
 */
export function blockwise() {
  const network = stages();
  const reference = stages();
  reference.backpropagate([x], [y], halfSquaredError);
  const [W] = network.parameters;
  const before = [...(W?.value.data ?? [])];

  const yHat = network.forward([x]);
  const loss = halfSquaredError.value(yHat, [y]);
  let upstream: Matrix = halfSquaredError.gradient(yHat, [y]);
  const visited: number[] = [];
  const byBlocks: number[][] = [];
  for (let stage = network.layers.length; stage >= 1; stage--) {
    const block = network.layers[stage - 1];
    if (block === undefined) break;
    upstream = block.backward(upstream);
    for (const { role, value, gradient } of block.parameters) {
      if (role === "weights") byBlocks.unshift([...gradient.data]);
      for (let i = 0; i < value.data.length; i++) {
        value.data[i] -= 0.1 * gradient.data[i];
      }
    }
    visited.push(stage);
  }
  const lossAt = (input: readonly number[]) =>
    halfSquaredError.value(stages().forward([input]), [y]);
  return {
    visited,
    loss,
    after: halfSquaredError.value(network.forward([x]), [y]),
    W: before,
    updated: [...(W?.value.data ?? [])],
    byBlocks,
    library: propagateBlocks(stages(), x, y, halfSquaredError, 0.1),
    byNetwork: reference.parameters
      .filter(({ role }) => role === "weights")
      .map(({ gradient }) => [...gradient.data]),
    dX: upstream.row(0),
    numericX: numericalGradient(lossAt, x),
    numericW: numericalGradient(lossWithFirst, before),
  };
}

/** The loss when the first matrix has these entries. */
function lossWithFirst(entries: readonly number[]): number {
  const network = stages();
  network.parameters[0]?.value.data.set(entries);
  return halfSquaredError.value(network.forward([x]), [y]);
}
