import { binaryTargets, oneHot, requireLabels, signTargets } from "../dataset/dataset.js";
import { SGD } from "../descent/index.js";
import { Activation, Dense, type Layer, Softmax, sigmoid } from "../layer/index.js";
import {
  binaryCrossEntropy,
  binaryHinge,
  crossEntropy,
  halfL2,
  type Loss,
  multiclassHinge,
} from "../loss/index.js";
import { argMax, type Matrix, type MatrixLike } from "../matrix/index.js";
import { toMatrix } from "../matrix/matrix.js";
import { Network } from "../network/network.js";
import { train } from "../network/training.js";

/** How a linear classifier is fitted, by gradient descent on all examples from zero weights. */
export interface FitOptions {
  /** η above 0; 0.5 when left out */
  readonly learningRate?: number;
  /** Number of updates, at least 1; 1000 when left out. */
  readonly steps?: number;
  /** λ of the L2 penalty λ/2 Σ w², at least 0; 0 when left out. */
  readonly lambda?: number;
}

/** A fitted linear classifier: a dense layer and what makes classes of its scores. */
export interface LinearClassifier {
  readonly network: Network;
  /** W, a row for each score. */
  readonly weights: readonly (readonly number[])[];
  readonly biases: readonly number[];
  /** Loss before each update, penalty included. */
  readonly losses: readonly number[];
  /** Outputs for each example: probabilities, or scores for an SVM. */
  outputs(X: MatrixLike): number[][];
  /** The class of each example. */
  predict(X: MatrixLike): number[];
}

/**
 * Logistic regression: P(y = 1 | x) = σ(w · x + b), fitted by binary cross-entropy. It is the
 * softmax classifier for two classes. IIIT-Allahabad, "Single neuron as a linear classifier".
 *
 * @example
 * ```ts
 * const classifier = logisticRegression([[-1], [1]], [0, 1]);
 * console.log(classifier.predict([[-3], [2]])); // [ 0, 1 ]
 * ```
 * @param X examples x inputs
 * @param labels 0 or 1 for each
 */
export function logisticRegression(
  X: MatrixLike,
  labels: readonly number[],
  options: FitOptions = {},
): LinearClassifier {
  const y = binaryTargets(labels);
  return fit(X, y, 1, [new Activation(sigmoid)], binaryCrossEntropy, 1 / 2, options);
}

/**
 * Binary support vector machine: the sign of w · x + b, fitted by the hinge loss max(0, 1 - y s) with
 * y = -1 for class 0 and 1 for class 1. IIIT-Allahabad, "Single neuron as a linear classifier".
 *
 * @example
 * ```ts
 * const classifier = linearSVM([[-1], [1]], [0, 1]);
 * console.log(classifier.predict([[-3], [2]])); // [ 0, 1 ]
 * ```
 * @param options `lambda` above 0 makes the margin wide
 */
export function linearSVM(
  X: MatrixLike,
  labels: readonly number[],
  options: FitOptions = {},
): LinearClassifier {
  return fit(X, signTargets(labels), 1, [], binaryHinge, 0, options);
}

/**
 * Softmax classifier: P(y = c | x) = softmax(W x + b)_c, fitted by cross-entropy.
 *
 * @example
 * ```ts
 * const classifier = softmaxClassifier([[-1, 0], [1, 0], [0, 1]], [0, 1, 2], 3);
 * console.log(classifier.predict([[-3, 0], [0, 2]])); // [ 0, 2 ]
 * ```
 * @param classes number of classes, labels run from 0 to classes - 1
 */
export function softmaxClassifier(
  X: MatrixLike,
  labels: readonly number[],
  classes: number,
  options: FitOptions = {},
): LinearClassifier {
  const y = oneHot(labels, classes);
  return fit(X, y, classes, [new Softmax()], crossEntropy, 0, options);
}

/**
 * Multiclass support vector machine: the class with the highest score in W x + b, fitted by the SVM
 * loss with margin Δ. IIIT-Allahabad, "SVM loss: gradient".
 *
 * @example
 * ```ts
 * const classifier = multiclassSVM([[-1, 0], [1, 0], [0, 1]], [0, 1, 2], 3);
 * console.log(classifier.predict([[-3, 0], [0, 2]])); // [ 0, 2 ]
 * ```
 * @param options `delta` is 1 when left out
 */
export function multiclassSVM(
  X: MatrixLike,
  labels: readonly number[],
  classes: number,
  options: FitOptions & { readonly delta?: number } = {},
): LinearClassifier {
  requireLabels("multiclassSVM: labels", labels, classes);
  return fit(X, oneHot(labels, classes), classes, [], multiclassHinge(options.delta), 0, options);
}

/** @param middle where class 1 begins for a single output */
function fit(
  examples: MatrixLike,
  y: Matrix,
  scores: number,
  top: readonly Layer[],
  loss: Loss,
  middle: number,
  options: FitOptions,
): LinearClassifier {
  const { learningRate = 0.5, steps = 1000, lambda = 0 } = options;
  const X = toMatrix(examples, "linear classifier: X");
  const zeros = Array.from({ length: scores }, () => Array<number>(X.columns).fill(0));
  const dense = new Dense(X.columns, scores, { weights: zeros });
  const network = new Network([dense, ...top]);
  const progress = train(network, X, y, {
    loss,
    optimizer: new SGD({ learningRate }),
    penalty: halfL2(lambda),
    epochs: steps,
  });
  return {
    network,
    weights: dense.W.value.toArray(),
    biases: dense.b.value.row(0),
    losses: progress.map((epoch) => epoch.loss),
    outputs: (rows) => network.forward(rows).toArray(),
    predict(rows) {
      const outputs = network.forward(rows);
      return scores > 1 ? argMax(outputs) : Array.from(outputs.data, (s) => (s >= middle ? 1 : 0));
    },
  };
}
