import { invalid } from "../error/check.js";
import { isExactly } from "../layer/layer.js";
import { Softmax } from "../layer/softmax.js";
import { combineEntries, sumOverEntries } from "../matrix/elementwise.js";
import type { MatrixLike } from "../matrix/index.js";
import { logarithm } from "../number/logarithm.js";
import { crossEntropyFromLogits } from "./cross-entropy-from-logits.js";
import { requireDistributions } from "./distributions.js";
import { type Loss, predictionsAndTargets } from "./loss.js";
import { meanDifference } from "./mean-difference.js";

/**
 * Mean cross-entropy over M examples, L = -1/M Σ_m Σ_c y_mc log ŷ_mc, from probabilities;
 * ∂L/∂ŷ_mc = -y_mc / (M ŷ_mc). Each row of ŷ and of y is a probability distribution.
 *
 * CS7015, "Output functions and loss functions" (the slide prints the arguments swapped: E30).
 *
 * @example
 * ```ts
 * console.log(crossEntropy.value([[0.25, 0.75]], [[1, 0]]).toFixed(4)); // 1.3863
 * ```
 * @throws RangeError when a row does not sum to 1, an entry is outside [0, 1], or a class that
 *   happens (y > 0) was given the probability 0, where the loss is infinite
 */
export const crossEntropy: Loss = {
  name: "crossEntropy",
  fused: {
    after: (layer) => isExactly(layer, Softmax),
    value: crossEntropyFromLogits.value,
    gradient: (yHat, y) => meanDifference("crossEntropy", yHat, y),
  },
  value(yHat, y) {
    const { predictions, targets } = distributions(yHat, y);
    const term = (p: number, t: number) => (t === 0 ? 0 : -t * logarithm(p));
    return sumOverEntries("crossEntropy", predictions, targets, term) / predictions.rows;
  },
  gradient(yHat, y) {
    const { predictions, targets } = distributions(yHat, y);
    const M = predictions.rows;
    return combineEntries("crossEntropy", predictions, targets, (p, t) =>
      t === 0 ? 0 : -t / (M * p),
    );
  },
};

function distributions(yHat: MatrixLike, y: MatrixLike) {
  const { predictions, targets } = predictionsAndTargets("crossEntropy", yHat, y);
  requireDistributions("crossEntropy: predictions", predictions);
  requireDistributions("crossEntropy: targets", targets);
  // 1/p overflows already for the smallest numbers above 0, and with it the gradient.
  const impossible = predictions.data.findIndex(
    (p, i) => 1 / p === Number.POSITIVE_INFINITY && targets.data[i] !== 0,
  );
  if (impossible >= 0) {
    const row = Math.floor(impossible / predictions.columns);
    throw invalid(
      `crossEntropy: predictions, row ${row}`,
      "a probability above 0 for the true class",
      predictions.data[impossible],
    );
  }
  return { predictions, targets };
}
