import { numericalDerivative } from "../descent/numerical-derivative.js";
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
 * @param h the step, above 0; left out, one for each entry by its scale
 * @returns one comparison for each weight and bias, layer by layer, weights first
 */
export function gradientCheck(
  network: Network,
  X: MatrixLike,
  y: MatrixLike,
  loss: Loss,
  h?: number,
): GradientComparison[] {
  if (h !== undefined) positive("gradientCheck: h", h);
  network.backpropagate(X, y, loss, "evaluate");
  const comparisons: GradientComparison[] = [];
  const lossNow = () => loss.value(network.forward(X), y);
  for (const [{ value, gradient }, names] of entryNames(network.layers)) {
    names.forEach((name, i) => {
      const numeric = differenceOf(value.data, i, lossNow, h);
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

function differenceOf(
  entries: Float64Array,
  i: number,
  loss: () => number,
  h: number | undefined,
): number {
  const original = entries[i];
  const lossAt = (entry: number) => {
    entries[i] = entry;
    return loss();
  };
  try {
    return numericalDerivative(lossAt, original, h);
  } finally {
    entries[i] = original;
  }
}
