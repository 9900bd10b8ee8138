import { invalid } from "../error/check.js";
import { sigmoid } from "../layer/activation/sigmoid.js";
import { Activation } from "../layer/activation-layer.js";
import { isExactly } from "../layer/layer.js";
import { combineEntries, sumOverEntries } from "../matrix/elementwise.js";
import type { MatrixLike } from "../matrix/index.js";
import { exponential } from "../number/exponential.js";
import { logarithm, logarithmOfOnePlus } from "../number/logarithm.js";
import { requireProbabilities } from "./distributions.js";
import { type Loss, predictionsAndTargets } from "./loss.js";
import { meanDifference } from "./mean-difference.js";

/**
 * Mean binary cross-entropy from the logits a of logistic outputs ŷ = σ(a):
 * L = 1/M Σ (log(1 + e^a) - y a), with ∂L/∂a = (σ(a) - y) / M. The outputs of one example are summed.
 *
 * @example
 * ```ts
 * console.log(binaryCrossEntropyFromLogits.gradient([[0]], [[1]]).toArray()); // [ [ -0.5 ] ]
 * ```
 * @throws RangeError when a target is outside [0, 1], or a logit is not finite
 */
export const binaryCrossEntropyFromLogits: Loss = {
  name: "binaryCrossEntropyFromLogits",
  value(logits, y) {
    const { P: A, Y } = targetsInRange("binaryCrossEntropyFromLogits", logits, y);
    // log(1 + e^a) = max(a, 0) + log(1 + e^-|a|) does not overflow.
    const term = (a: number, t: number) =>
      Math.max(a, 0) - t * a + logarithmOfOnePlus(exponential(-Math.abs(a)));
    return sumOverEntries("binaryCrossEntropyFromLogits", A, Y, term) / A.rows;
  },
  gradient(logits, y) {
    const { P: A, Y } = targetsInRange("binaryCrossEntropyFromLogits", logits, y);
    return combineEntries(this.name, A, Y, (a, t) => {
      const e = exponential(-Math.abs(a));
      return ((a >= 0 ? 1 : e) / (1 + e) - t) / A.rows;
    });
  },
};

/**
 * Mean binary cross-entropy from probabilities, L = -1/M Σ (y log ŷ + (1 - y) log(1 - ŷ)), with
 * ∂L/∂ŷ = (ŷ - y) / (M ŷ (1 - ŷ)). The outputs of one example are summed.
 *
 * IIIT-Allahabad, "Single neuron as a linear classifier": P(y = 1 | x) = ŷ, P(y = 0 | x) = 1 - ŷ.
 *
 * @example
 * ```ts
 * console.log(binaryCrossEntropy.value([[0.5]], [[1]]).toFixed(4)); // 0.6931
 * ```
 * @throws RangeError when an entry is outside [0, 1], or what happens was given the probability 0
 */
export const binaryCrossEntropy: Loss = {
  name: "binaryCrossEntropy",
  fused: {
    after: (layer) => isExactly(layer, Activation) && layer.g === sigmoid,
    value: binaryCrossEntropyFromLogits.value,
    gradient: (yHat, y) => meanDifference("binaryCrossEntropy", yHat, y),
  },
  value(yHat, y) {
    const { P, Y } = possible(yHat, y);
    const term = (p: number, t: number) => surprise(t, p) + surprise(1 - t, 1 - p);
    return sumOverEntries(this.name, P, Y, term) / P.rows;
  },
  gradient(yHat, y) {
    const { P, Y } = possible(yHat, y);
    const term = (t: number, p: number) => (t === 0 ? 0 : t / (P.rows * p));
    return combineEntries(this.name, P, Y, (p, t) => term(1 - t, 1 - p) - term(t, p));
  },
};

/** -t log p, and 0 for what never happens. */
function surprise(t: number, p: number): number {
  return t === 0 ? 0 : -t * logarithm(p);
}

function targetsInRange(name: string, yHat: MatrixLike, y: MatrixLike) {
  const { predictions, targets } = predictionsAndTargets(name, yHat, y);
  requireProbabilities(`${name}: targets`, targets);
  return { P: predictions, Y: targets };
}

function possible(yHat: MatrixLike, y: MatrixLike) {
  const name = "binaryCrossEntropy";
  const { P, Y } = targetsInRange(name, yHat, y);
  requireProbabilities(`${name}: predictions`, P);
  P.data.forEach((p, i) => {
    const t = Y.data[i];
    const isImpossible = (t > 0 && 1 / p === Number.POSITIVE_INFINITY) || (t < 1 && p === 1);
    if (isImpossible) {
      const row = Math.floor(i / P.columns);
      throw invalid(`${name}: predictions, row ${row}`, "a chance for what happens", p);
    }
  });
  return { P, Y };
}
