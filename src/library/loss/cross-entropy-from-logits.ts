import type { MatrixLike } from "../matrix/index.js";
import { logSumExpOfRow, softmaxOfRows } from "../matrix/softmax.js";
import { requireDistributions } from "./distributions.js";
import { type Loss, predictionsAndTargets } from "./loss.js";
import { meanDifference } from "./mean-difference.js";

/**
 * Mean cross-entropy of softmax(a) from the logits a, the pre-activations of the output layer:
 * L = 1/M Σ_m (log Σ_c e^(a_mc) - Σ_c y_mc a_mc), with ∂L/∂a = (softmax(a) - y) / M.
 *
 * Softmax and cross-entropy in one formula never divide by a small ŷ, so they neither overflow nor
 * lose digits. CS7015, "Quantities of interest": the gradient with respect to the output units.
 *
 * @example
 * ```ts
 * console.log(crossEntropyFromLogits.value([[0, 0]], [[1, 0]]).toFixed(4)); // 0.6931
 * console.log(crossEntropyFromLogits.gradient([[0, 0]], [[1, 0]]).toArray()); // [ [ -0.5, 0.5 ] ]
 * ```
 * @throws RangeError when a logit is not finite, or a row of targets is no distribution
 */
export const crossEntropyFromLogits: Loss = {
  name: "crossEntropyFromLogits",
  value(logits, y) {
    const { A, Y } = logitsAndDistributions(logits, y);
    let sum = 0;
    for (let m = 0, at = 0; m < A.rows; m++) {
      let shared = 0;
      for (let c = 0; c < A.columns; c++, at++) {
        shared += Y.data[at] * A.data[at];
      }
      sum += logSumExpOfRow(A, m) - shared;
    }
    return sum / A.rows;
  },
  gradient(logits, y) {
    const { A, Y } = logitsAndDistributions(logits, y);
    return meanDifference("crossEntropyFromLogits", softmaxOfRows(A), Y);
  },
};

function logitsAndDistributions(logits: MatrixLike, y: MatrixLike) {
  const name = "crossEntropyFromLogits";
  const { predictions: A, targets: Y } = predictionsAndTargets(name, logits, y);
  requireDistributions("crossEntropyFromLogits: targets", Y);
  return { A, Y };
}
