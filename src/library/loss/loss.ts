import type { Layer } from "../layer/layer.js";
import type { MatrixLike } from "../matrix/index.js";
import { type Matrix, requireSameShape, toMatrix } from "../matrix/matrix.js";

/**
 * A loss function with its gradient. Predictions ŷ come first, targets y second; both have one
 * example a row and equal shapes. The factor (1/M, 1/2 or none) is part of the loss's name.
 */
export interface Loss {
  readonly name: string;
  /** L(ŷ, y), one number for the whole batch. */
  value(yHat: MatrixLike, y: MatrixLike): number;
  /** ∂L/∂ŷ, of the shape of ŷ. */
  gradient(yHat: MatrixLike, y: MatrixLike): Matrix;
  /** How the loss is computed together with a network's last layer, where that is the right one. */
  readonly fused?: FusedLoss;
}

/** A last layer and a loss as one: neither overflows, and the gradient is short. */
export interface FusedLoss {
  /** Whether this layer is one that the loss can be taken together with. */
  after(layer: Layer): boolean;
  /** L from what that layer was given, its logits. */
  value(logits: MatrixLike, y: MatrixLike): number;
  /** ∂L/∂logits, from what the layer made of them. */
  gradient(yHat: MatrixLike, y: MatrixLike): Matrix;
}

/** Predictions and targets as matrices. @throws RangeError when empty or of different shapes */
export function predictionsAndTargets(
  name: string,
  yHat: MatrixLike,
  y: MatrixLike,
): { readonly predictions: Matrix; readonly targets: Matrix } {
  const predictions = toMatrix(yHat, name, ": predictions");
  const targets = toMatrix(y, name, ": targets");
  requireSameShape(name, predictions, targets);
  if (predictions.data.length === 0) throw new RangeError(`${name}: the batch is empty`);
  return { predictions, targets };
}
