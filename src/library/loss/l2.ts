import { nonNegative } from "../error/check.js";
import { scaleMatrix } from "../matrix/elementwise.js";
import type { Matrix, MatrixLike } from "../matrix/index.js";
import { toMatrix } from "../matrix/matrix.js";

/** What is added to a loss to keep the weights small: a value and its gradient. */
export interface Penalty {
  readonly name: string;
  /** R(W), one number. */
  value(W: MatrixLike): number;
  /** ∂R/∂W, of the shape of W. */
  gradient(W: MatrixLike): Matrix;
}

/** λ of every penalty that {@link halfL2} has made. */
export const halfL2Lambdas = new WeakMap<Penalty, number>();

/**
 * L2 regularisation with the factor 1/2: R(W) = λ/2 Σ w², with ∂R/∂W = λ W. A training adds it for
 * every parameter that is decayed: weights are, biases are not. Amrita, "Hyper parameter tuning".
 *
 * @example
 * ```ts
 * const penalty = halfL2(0.5);
 * console.log(penalty.value([[3, 4]]), penalty.gradient([[3, 4]]).toArray()); // 6.25 [ [ 1.5, 2 ] ]
 * ```
 * @param lambda λ, at least 0
 */
export function halfL2(lambda: number): Penalty {
  nonNegative("halfL2: lambda", lambda);
  const penalty: Penalty = {
    name: `halfL2(${lambda})`,
    value(W) {
      const { data } = toMatrix(W, "halfL2");
      return (lambda / 2) * data.reduce((sum, w) => sum + w * w, 0);
    },
    gradient: (W) => scaleMatrix(toMatrix(W, "halfL2"), lambda),
  };
  halfL2Lambdas.set(penalty, lambda);
  return penalty;
}
