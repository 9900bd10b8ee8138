import type { MatrixLike } from "../matrix/index.js";
import { Matrix } from "../matrix/matrix.js";
import { logSumExp, softmax } from "../matrix/softmax.js";
import { requireDistributions } from "./distributions.js";
import { type Loss, predictionsAndTargets } from "./loss.js";

/**
 * Mean cross-entropy of softmax(a) from the logits a, the pre-activations of the output layer:
 * L = 1/M Σ_m (log Σ_c e^(a_mc) - Σ_c y_mc a_mc), with ∂L/∂a = (softmax(a) - y) / M.
 *
 * Softmax and cross-entropy in one formula never divide by a small ŷ, so they neither overflow nor
 * lose digits. CS7015, "Quantities of interest": the gradient with respect to the output units.
 * @throws RangeError when a logit is not finite, or a row of targets is no distribution
 */
export const crossEntropyFromLogits: Loss = {
  name: "crossEntropyFromLogits",
  value(logits, y) {
    const [A, Y] = logitsAndDistributions(logits, y);
    let sum = 0;
    for (let m = 0; m < A.rows; m++) {
      const a = A.row(m);
      const shared = Y.row(m).reduce((total, t, c) => total + t * (a[c] as number), 0);
      sum += logSumExp(a) - shared;
    }
    return sum / A.rows;
  },
  gradient(logits, y) {
    const [A, Y] = logitsAndDistributions(logits, y);
    const gradient = new Matrix(A.rows, A.columns);
    for (let m = 0; m < A.rows; m++) {
      const targets = Y.row(m);
      const row = softmax(A.row(m)).map((p, c) => (p - (targets[c] as number)) / A.rows);
      gradient.data.set(row, m * A.columns);
    }
    return gradient;
  },
};

function logitsAndDistributions(logits: MatrixLike, y: MatrixLike): [Matrix, Matrix] {
  const [A, Y] = predictionsAndTargets("crossEntropyFromLogits", logits, y);
  requireDistributions("crossEntropyFromLogits: targets", Y);
  return [A, Y];
}
