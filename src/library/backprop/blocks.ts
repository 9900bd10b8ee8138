import { positive } from "../error/check.js";
import { jacobianOf } from "../layer/checked.js";
import type { Loss } from "../loss/loss.js";
import { scaleMatrix, subtractMatrices } from "../matrix/elementwise.js";
import { Matrix } from "../matrix/index.js";
import { multiplyMatrices, transposedMultiply } from "../matrix/multiply.js";
import type { Network } from "../network/network.js";
import { numberedLayers } from "../network/notation.js";

/** What one computational block does in the backward pass. Gradients are rows, 1 x n. */
export interface BlockStep {
  /** The block, as the layer is called. */
  readonly name: string;
  /** Its number ℓ among the blocks, from 1; a product with W and its activation are two blocks. */
  readonly stage: number;
  /** What went in and what came out. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** ∂L/∂y, handed down by the block above. */
  readonly dLdY: readonly number[];
  /** ∂y/∂x, outputs x inputs. */
  readonly dYdX: readonly (readonly number[])[];
  /** (1) ∂L/∂x = ∂L/∂y ∂y/∂x, handed to the block below. */
  readonly dLdX: readonly number[];
  /** (2) ∂L/∂W = ∂L/∂y ∂y/∂W, which is (∂L/∂y)ᵀ xᵀ; undefined where there is nothing to learn. */
  readonly dLdW: readonly (readonly number[])[] | undefined;
  /** (3) W - η ∂L/∂W; the network keeps its own. */
  readonly updatedW: readonly (readonly number[])[] | undefined;
}

/**
 * Block-wise propagation of one example by equations (1) to (3), from the last stage to the first:
 * only ∂y/∂x of each block is needed, multiplied in as a matrix.
 *
 * BP deck, "Back Propagation (X,Y)" and "Back Propagation". The products are in the order of row
 * gradients.
 *
 * @example
 * ```ts
 * const network = new Network([new Dense(1, 1, { weights: [[2]] })]);
 * const [block] = propagateBlocks(network, [3], [5], halfSquaredError, 0.5);
 * console.log(block.dLdY, block.dLdX, block.dLdW, block.updatedW); // [ 1 ] [ 2 ] [ [ 3 ] ] [ [ 0.5 ] ]
 * ```
 * @param x inputs of the example
 * @param y its targets
 * @param learningRate η, above 0
 * @returns one step a block, the last block first; the network is not changed
 * @throws RangeError where a layer has no `jacobian`
 */
export function propagateBlocks(
  network: Network,
  x: readonly number[],
  y: readonly number[],
  loss: Loss,
  learningRate: number,
): BlockStep[] {
  positive("propagateBlocks: learningRate", learningRate);
  const layers = numberedLayers(network.layers);
  const values = [Matrix.from([x], "propagateBlocks: x")];
  for (const layer of network.layers) values.push(layer.forward(values.at(-1) as Matrix));

  let dLdY = loss.gradient(values.at(-1) as Matrix, [y]);
  const steps: BlockStep[] = [];
  for (let stage = network.layers.length; stage >= 1; stage--) {
    const { layer, weights: W } = layers[stage - 1];
    const input = values[stage - 1];
    const dYdX = jacobianOf(layer, 0, "propagateBlocks");
    const dLdX = multiplyMatrices(dLdY, dYdX);
    const dLdW = W && transposedMultiply(dLdY, input);
    const updatedW = W && dLdW && subtractMatrices(W.value, scaleMatrix(dLdW, learningRate));
    steps.push({
      name: layer.name,
      stage,
      x: input.row(0),
      y: values[stage].row(0),
      dLdY: dLdY.row(0),
      dYdX: dYdX.toArray(),
      dLdX: dLdX.row(0),
      dLdW: dLdW?.toArray(),
      updatedW: updatedW?.toArray(),
    });
    dLdY = dLdX;
  }
  return steps;
}
