import { adam } from "./adam.js";
import { backwardGraph } from "./backward-graph.js";
import { batchGradient } from "./batch-gradient.js";
import { blockwise } from "./blockwise.js";
import { chainRule } from "./chain-rule.js";
import { crossEntropy } from "./cross-entropy.js";
import { denseBackward } from "./dense-backward.js";
import { denseForward } from "./dense-forward.js";
import { descend } from "./descend.js";
import { descendUntil } from "./descend-until.js";
import { dropout } from "./dropout.js";
import { earlyStopping } from "./early-stopping.js";
import { errorBackpropagation } from "./error-backpropagation.js";
import type { Exercise } from "./exercise.js";
import { forwardPass } from "./forward-pass.js";
import { gates } from "./gates.js";
import { gradientCheck } from "./gradient-check.js";
import { gradientDescent1d } from "./gradient-descent-1d.js";
import { initialWeights } from "./initial-weights.js";
import { l2Step } from "./l2-step.js";
import { layerShapes } from "./layer-shapes.js";
import { learningRate } from "./learning-rate.js";
import { miniBatches } from "./mini-batches.js";
import { momentum } from "./momentum.js";
import { networkSize } from "./network-size.js";
import { neuron } from "./neuron.js";
import { numericalDerivative } from "./numerical-derivative.js";
import { outputGradient } from "./output-gradient.js";
import { pathGradient } from "./path-gradient.js";
import { perceptronLine } from "./perceptron-line.js";
import { perceptronRule } from "./perceptron-rule.js";
import { predictClass } from "./predict-class.js";
import { randomLocalSearch } from "./random-local-search.js";
import { rmsProp } from "./rmsprop.js";
import { sigmoidNeuron } from "./sigmoid-neuron.js";
import { softmax } from "./softmax.js";
import { softmaxGradient } from "./softmax-gradient.js";
import { softmaxJacobian } from "./softmax-jacobian.js";
import { spiralCapstone } from "./spiral.js";
import { spiralForward } from "./spiral-forward.js";
import { spiralGradients } from "./spiral-gradients.js";
import { steepestDirection } from "./steepest-direction.js";
import { svmGradient } from "./svm-gradient.js";
import { svmLoss } from "./svm-loss.js";
import { trainNeuron } from "./train-neuron.js";
import { xorBand } from "./xor-band.js";

/** All exercises, in the order of the course. */
export const exercises: readonly Exercise[] = [
  neuron,
  denseForward,
  layerShapes,
  gradientDescent1d,
  learningRate,
  descendUntil,
  steepestDirection,
  randomLocalSearch,
  descend,
  miniBatches,
  softmax,
  crossEntropy,
  softmaxJacobian,
  outputGradient,
  numericalDerivative,
  chainRule,
  gates,
  backwardGraph,
  sigmoidNeuron,
  trainNeuron,
  perceptronRule,
  perceptronLine,
  predictClass,
  svmLoss,
  svmGradient,
  softmaxGradient,
  forwardPass,
  pathGradient,
  gradientCheck,
  denseBackward,
  batchGradient,
  errorBackpropagation,
  blockwise,
  networkSize,
  xorBand,
  momentum,
  rmsProp,
  initialWeights,
  l2Step,
  dropout,
  earlyStopping,
  adam,
  spiralForward,
  spiralGradients,
  spiralCapstone,
];
