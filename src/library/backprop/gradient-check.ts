import { positive } from "../error/check.js";
import type { Loss } from "../loss/loss.js";
import type { MatrixLike } from "../matrix/index.js";
import type { Network } from "../network/network.js";
import { entryNames } from "../network/notation.js";

/** One parameter entry, its gradient by backpropagation beside the one by central differences. */
export interface GradientComparison {
  /** `w_131` or `b_21`: layer, receiving neuron and, for a weight, sending unit; see `weightName`. */
  readonly name: string;
  readonly analytic: number;
  readonly numeric: number;
  /** |analytic - numeric| / max(|analytic|, |numeric|), or 0 where both are below 1e-12. */
  readonly relativeError: number;
}

/**
 * Compares every gradient of a network with central differences,
 * (L(w + h) - L(w - h)) / 2h. The network is as after one backpropagation when it returns. Layers
 * are taken in evaluation, where dropout does not draw anew for each difference.
 *
 * CS231n, "Gradient checks"; the limit is IIIT-Allahabad, "Interpretation of the gradient".
 *
 * @example
 * ```ts
 * const network = new Network([new Dense(2, 1, { random: new Random(1) }), new Activation(tanh)]);
 * const found = gradientCheck(network, [[1, 2]], [[0]], sumSquaredError);
 * console.log(found.length, found.every(({ relativeError }) => relativeError < 1e-6)); // 3 true
 * ```
 * @param h the step, above 0; 1e-5 balances truncation against rounding in float64
 * @returns one comparison for each weight and bias, layer by layer, weights first
 */
export function gradientCheck(
  network: Network,
  X: MatrixLike,
  y: MatrixLike,
  loss: Loss,
  h = 1e-5,
): GradientComparison[] {
  positive("gradientCheck: h", h);
  network.backpropagate(X, y, loss, "evaluate");
  const comparisons: GradientComparison[] = [];
  const lossNow = () => loss.value(network.forward(X), y);
  for (const [{ value, gradient }, names] of entryNames(network.layers)) {
    names.forEach((name, i) => {
      const numeric = centralDifference(value.data, i, h, lossNow);
      const analytic = gradient.data[i];
      comparisons.push({
        name,
        analytic,
        numeric,
        relativeError: relativeError(analytic, numeric),
      });
    });
  }
  // The layers remember the last batch they saw: it should be this one, not a shifted one.
  network.backpropagate(X, y, loss, "evaluate");
  return comparisons;
}

/** |a - b| relative to the larger of the two; 0 where both are too small to tell apart. */
export function relativeError(a: number, b: number): number {
  const largest = Math.max(Math.abs(a), Math.abs(b));
  return largest < 1e-12 ? 0 : Math.abs(a - b) / largest;
}

function centralDifference(
  entries: Float64Array,
  i: number,
  h: number,
  loss: () => number,
): number {
  const original = entries[i];
  try {
    entries[i] = original + h;
    const above = loss();
    entries[i] = original - h;
    const below = loss();
    return (above - below) / (2 * h);
  } finally {
    entries[i] = original;
  }
}
