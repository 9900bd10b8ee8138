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
  /**
   * Where the last layer is the one named `after`, the two are better differentiated as one: `loss`
   * takes what that layer was given instead of what it made of it.
   */
  readonly fused?: { readonly after: string; readonly loss: Loss };
}

/** Predictions and targets as matrices. @throws RangeError when empty or of different shapes */
export function predictionsAndTargets(
  name: string,
  yHat: MatrixLike,
  y: MatrixLike,
): [Matrix, Matrix] {
  const predictions = toMatrix(yHat, `${name}: predictions`);
  const targets = toMatrix(y, `${name}: targets`);
  requireSameShape(name, predictions, targets);
  if (predictions.data.length === 0) throw new RangeError(`${name}: the batch is empty`);
  return [predictions, targets];
}
