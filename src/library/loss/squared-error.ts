import { combineEntries, sumOverEntries } from "../matrix/elementwise.js";
import { type Loss, predictionsAndTargets } from "./loss.js";

/**
 * Squared error with a factor: L = factor(M) Σ_m Σ_j (y_mj - ŷ_mj)² over M examples, with
 * ∂L/∂ŷ_mj = -2 factor(M) (y_mj - ŷ_mj) = 2 factor(M) (ŷ_mj - y_mj).
 */
function squaredError(name: string, factor: (examples: number) => number): Loss {
  return {
    name,
    value(yHat, y) {
      const { predictions, targets } = predictionsAndTargets(name, yHat, y);
      const sum = sumOverEntries(name, predictions, targets, (p, t) => (t - p) * (t - p));
      return factor(predictions.rows) * sum;
    },
    gradient(yHat, y) {
      const { predictions, targets } = predictionsAndTargets(name, yHat, y);
      const c = 2 * factor(predictions.rows);
      return combineEntries(name, predictions, targets, (p, t) => c * (p - t));
    },
  };
}

/**
 * Mean squared error, factor 1/M for M examples; the outputs of one example are summed, as on the
 * slides. IIT Hyderabad, "Gradient Descent: A 1D Example"; CS7015, the movie ratings.
 *
 * @example
 * ```ts
 * console.log(meanSquaredError.value([[1], [2]], [[0], [0]])); // 2.5
 * console.log(meanSquaredError.gradient([[1], [2]], [[0], [0]]).toArray()); // [ [ 1 ], [ 2 ] ]
 * ```
 */
export const meanSquaredError: Loss = squaredError("meanSquaredError", (M) => 1 / M);

/**
 * Sum of squared errors, no factor. The loss of the W1/W2 example (Amrita) and of IIIT-Allahabad,
 * "Training of multi-layer networks".
 *
 * @example
 * ```ts
 * console.log(sumSquaredError.value([[1], [2]], [[0], [0]])); // 5
 * ```
 */
export const sumSquaredError: Loss = squaredError("sumSquaredError", () => 1);

/**
 * Half the sum of squared errors, factor 1/2. Amrita, "Calculation of Δw"; BP deck, "Loss".
 *
 * @example
 * ```ts
 * console.log(halfSquaredError.value([[1], [2]], [[0], [0]])); // 2.5
 * ```
 */
export const halfSquaredError: Loss = squaredError("halfSquaredError", () => 1 / 2);
