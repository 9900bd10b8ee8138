import { invalid } from "../error/check.js";
import type { Matrix, MatrixLike } from "../matrix/index.js";
import { requireSameShape, toMatrix } from "../matrix/matrix.js";
import type { Layer } from "./layer.js";

/**
 * A batch on its way into a layer, as a matrix.
 * @throws RangeError where it has not as many columns as the layer has inputs
 */
export function checkedInputs(layer: Layer, batch: MatrixLike): Matrix {
  const H = toMatrix(batch, layer.name, ".forward");
  if (layer.inputs !== undefined && H.columns !== layer.inputs) {
    throw new RangeError(
      `${layer.name}.forward: expected ${layer.inputs} inputs a row, got a ${H.shape} matrix`,
    );
  }
  return H;
}

/**
 * ∂L/∂outputs on its way into a layer, as a matrix.
 * @param outputs what the layer gave, or was given where that has the same shape
 * @throws RangeError where the two have different shapes
 */
export function checkedUpstream(layer: Layer, outputs: Matrix, upstream: MatrixLike): Matrix {
  const dOutputs = toMatrix(upstream, layer.name, ".backward");
  requireSameShape(layer.name, outputs, dOutputs, ".backward");
  return dOutputs;
}

/** What the forward pass has left for the backward pass. @throws Error where there was none */
export function afterForward<Remembered>(
  { name }: Layer,
  remembered: Remembered | undefined,
): Remembered {
  if (remembered === undefined) throw new Error(`${name}: call forward before backward`);
  return remembered;
}

/**
 * ∂output_j/∂input_i of one example of the layer's last batch, outputs x inputs.
 *
 * @example
 * ```ts
 * const layer = new Dense(2, 1, { weights: [[2, -3]] });
 * console.log(jacobianOf(layer, 0).toArray()); // [ [ 2, -3 ] ]
 * ```
 * @param example its row in the batch, from 0
 * @param name who asks, for the message
 * @throws RangeError where the layer has no `jacobian`
 */
export function jacobianOf(layer: Layer, example: number, name = "jacobianOf"): Matrix {
  if (layer.jacobian === undefined) throw invalid(name, "layers with a jacobian", layer.name);
  return layer.jacobian(example);
}
