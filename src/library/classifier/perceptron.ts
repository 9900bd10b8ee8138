import { examples } from "../dataset/batches.js";
import { finite, invalid, positive, wholeNumber } from "../error/check.js";
import type { MatrixLike } from "../matrix/index.js";

/** One correction of the perceptron learning algorithm. */
export interface PerceptronUpdate {
  /** Epoch and example, both from 0. */
  readonly epoch: number;
  readonly example: number;
  /** w and b after the update. */
  readonly weights: readonly number[];
  readonly bias: number;
}

/** Where perceptron learning ended. */
export interface PerceptronLearning {
  readonly weights: readonly number[];
  readonly bias: number;
  readonly updates: readonly PerceptronUpdate[];
  /** Whether a whole epoch went by without a mistake. */
  readonly converged: boolean;
}

/** Options of {@link perceptronLearning}. */
export interface PerceptronOptions {
  /** η above 0; 1 when left out */
  readonly learningRate?: number;
  /** The most epochs, at least 1; 100 when left out. */
  readonly maxEpochs?: number;
  /** w before the first epoch; zeros when left out. */
  readonly weights?: readonly number[];
  /** b before the first epoch; 0 when left out. */
  readonly bias?: number;
}

/**
 * The class a perceptron gives x: 1 where w · x + b is at least 0, and 0 elsewhere.
 *
 * @example
 * ```ts
 * const and = ([x, y]: readonly number[]) => perceptron([1, 1], -1.5, [x, y]);
 * console.log([[0, 0], [0, 1], [1, 0], [1, 1]].map(and)); // [ 0, 0, 0, 1 ]
 * ```
 */
export function perceptron(weights: readonly number[], bias: number, x: readonly number[]): 0 | 1 {
  if (x.length !== weights.length) throw invalid("perceptron: x", `${weights.length} numbers`, x);
  return weights.reduce((sum, w, i) => sum + w * x[i], bias) >= 0 ? 1 : 0;
}

/**
 * Perceptron learning: for each example in turn, w ← w + η (y - ŷ) x and b ← b + η (y - ŷ), until an
 * epoch brings no mistake. It ends if a line separates the classes, and never otherwise.
 *
 * Rosenblatt (1958). IIIT-Allahabad, "Perceptron"; IIT Hyderabad names it as the previous lecture's.
 *
 * @example
 * ```ts
 * const { X } = xor();
 * const { converged, weights, bias } = perceptronLearning(X, [0, 0, 0, 1]);
 * console.log(converged, X.toArray().map((x) => perceptron(weights, bias, x))); // true [ 0, 0, 0, 1 ]
 * ```
 * @param X examples x inputs
 * @param labels 0 or 1 for each example
 * @throws RangeError on other shapes or labels
 */
export function perceptronLearning(
  X: MatrixLike,
  labels: readonly number[],
  options: PerceptronOptions = {},
): PerceptronLearning {
  const { learningRate = 1, maxEpochs = 100 } = options;
  const [inputs] = examples(
    "perceptronLearning",
    X,
    labels.map((label) => [label]),
  );
  const other = labels.find((label) => label !== 0 && label !== 1);
  if (other !== undefined) throw invalid("perceptronLearning: labels", "0 or 1", other);
  positive("perceptronLearning: learningRate", learningRate);
  wholeNumber("perceptronLearning: maxEpochs", maxEpochs);
  let weights = [...(options.weights ?? Array<number>(inputs.columns).fill(0))];
  let bias = finite("perceptronLearning: bias", options.bias ?? 0);
  if (weights.length !== inputs.columns) {
    throw invalid("perceptronLearning: weights", `${inputs.columns} numbers`, weights);
  }

  const updates: PerceptronUpdate[] = [];
  for (let epoch = 0; epoch < maxEpochs; epoch++) {
    const before = updates.length;
    labels.forEach((y, example) => {
      const x = inputs.row(example);
      const error = y - perceptron(weights, bias, x);
      if (error === 0) return;
      weights = weights.map((w, i) => w + learningRate * error * x[i]);
      bias += learningRate * error;
      updates.push({ epoch, example, weights, bias });
    });
    if (updates.length === before) return { weights, bias, updates, converged: true };
  }
  return { weights, bias, updates, converged: false };
}
