import { adam } from "./adam.js";
import { blockwise } from "./blockwise.js";
import { chainRule } from "./chain-rule.js";
import { crossEntropy } from "./cross-entropy.js";
import { denseBackward } from "./dense-backward.js";
import { denseForward } from "./dense-forward.js";
import { earlyStopping } from "./early-stopping.js";
import { errorBackpropagation } from "./error-backpropagation.js";
import type { Exercise } from "./exercise.js";
import { gates } from "./gates.js";
import { gradientCheck } from "./gradient-check.js";
import { gradientDescent1d } from "./gradient-descent-1d.js";
import { initialWeights } from "./initial-weights.js";
import { miniBatches } from "./mini-batches.js";
import { momentum } from "./momentum.js";
import { networkSize } from "./network-size.js";
import { numericalDerivative } from "./numerical-derivative.js";
import { pathGradient } from "./path-gradient.js";
import { perceptronRule } from "./perceptron-rule.js";
import { randomLocalSearch } from "./random-local-search.js";
import { sigmoidNeuron } from "./sigmoid-neuron.js";
import { softmax } from "./softmax.js";
import { softmaxJacobian } from "./softmax-jacobian.js";
import { spiralCapstone } from "./spiral.js";
import { svmGradient } from "./svm-gradient.js";
import { svmLoss } from "./svm-loss.js";

/** All exercises, in the order of the course. */
export const exercises: readonly Exercise[] = [
  denseForward,
  gradientDescent1d,
  randomLocalSearch,
  miniBatches,
  softmax,
  crossEntropy,
  softmaxJacobian,
  numericalDerivative,
  chainRule,
  gates,
  sigmoidNeuron,
  perceptronRule,
  svmLoss,
  svmGradient,
  pathGradient,
  gradientCheck,
  denseBackward,
  errorBackpropagation,
  blockwise,
  networkSize,
  momentum,
  initialWeights,
  earlyStopping,
  adam,
  spiralCapstone,
];
