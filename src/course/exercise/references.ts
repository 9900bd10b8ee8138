import * as adam from "../../../solutions/adam.js";
import * as backwardGraph from "../../../solutions/backward-graph.js";
import * as batchGradient from "../../../solutions/batch-gradient.js";
import * as blockwise from "../../../solutions/blockwise.js";
import * as chainRule from "../../../solutions/chain-rule.js";
import * as crossEntropy from "../../../solutions/cross-entropy.js";
import * as denseBackward from "../../../solutions/dense-backward.js";
import * as denseForward from "../../../solutions/dense-forward.js";
import * as descend from "../../../solutions/descend.js";
import * as descendUntil from "../../../solutions/descend-until.js";
import * as dropout from "../../../solutions/dropout.js";
import * as earlyStopping from "../../../solutions/early-stopping.js";
import * as errorBackpropagation from "../../../solutions/error-backpropagation.js";
import * as forwardPass from "../../../solutions/forward-pass.js";
import * as gates from "../../../solutions/gates.js";
import * as gradientCheck from "../../../solutions/gradient-check.js";
import * as gradientDescent1d from "../../../solutions/gradient-descent-1d.js";
import * as initialWeights from "../../../solutions/initial-weights.js";
import * as l2Step from "../../../solutions/l2-step.js";
import * as layerShapes from "../../../solutions/layer-shapes.js";
import * as learningRate from "../../../solutions/learning-rate.js";
import * as miniBatches from "../../../solutions/mini-batches.js";
import * as momentum from "../../../solutions/momentum.js";
import * as networkSize from "../../../solutions/network-size.js";
import * as neuron from "../../../solutions/neuron.js";
import * as numericalDerivative from "../../../solutions/numerical-derivative.js";
import * as outputGradient from "../../../solutions/output-gradient.js";
import * as pathGradient from "../../../solutions/path-gradient.js";
import * as perceptronLine from "../../../solutions/perceptron-line.js";
import * as perceptronRule from "../../../solutions/perceptron-rule.js";
import * as predictClass from "../../../solutions/predict-class.js";
import * as randomLocalSearch from "../../../solutions/random-local-search.js";
import * as rmsProp from "../../../solutions/rmsprop.js";
import * as sigmoidNeuron from "../../../solutions/sigmoid-neuron.js";
import * as softmax from "../../../solutions/softmax.js";
import * as softmaxGradient from "../../../solutions/softmax-gradient.js";
import * as softmaxJacobian from "../../../solutions/softmax-jacobian.js";
import * as spiralCapstone from "../../../solutions/spiral.js";
import * as spiralForward from "../../../solutions/spiral-forward.js";
import * as spiralGradients from "../../../solutions/spiral-gradients.js";
import * as steepestDirection from "../../../solutions/steepest-direction.js";
import * as svmGradient from "../../../solutions/svm-gradient.js";
import * as svmLoss from "../../../solutions/svm-loss.js";
import * as trainNeuron from "../../../solutions/train-neuron.js";
import * as xorBand from "../../../solutions/xor-band.js";
import type { Exports } from "./exercise.js";

const REFERENCES = new Map<string, Exports>([
  ["dense-forward", denseForward],
  ["gradient-descent-1d", gradientDescent1d],
  ["mini-batches", miniBatches],
  ["random-local-search", randomLocalSearch],
  ["softmax", softmax],
  ["softmax-jacobian", softmaxJacobian],
  ["cross-entropy", crossEntropy],
  ["numerical-derivative", numericalDerivative],
  ["gates", gates],
  ["chain-rule", chainRule],
  ["sigmoid-neuron", sigmoidNeuron],
  ["perceptron-rule", perceptronRule],
  ["svm-loss", svmLoss],
  ["svm-gradient", svmGradient],
  ["path-gradient", pathGradient],
  ["dense-backward", denseBackward],
  ["error-backpropagation", errorBackpropagation],
  ["gradient-check", gradientCheck],
  ["blockwise", blockwise],
  ["network-size", networkSize],
  ["momentum", momentum],
  ["adam", adam],
  ["initial-weights", initialWeights],
  ["early-stopping", earlyStopping],
  ["spiral", spiralCapstone],
  ["neuron", neuron],
  ["layer-shapes", layerShapes],
  ["learning-rate", learningRate],
  ["descend-until", descendUntil],
  ["steepest-direction", steepestDirection],
  ["descend", descend],
  ["output-gradient", outputGradient],
  ["backward-graph", backwardGraph],
  ["train-neuron", trainNeuron],
  ["perceptron-line", perceptronLine],
  ["predict-class", predictClass],
  ["softmax-gradient", softmaxGradient],
  ["forward-pass", forwardPass],
  ["batch-gradient", batchGradient],
  ["xor-band", xorBand],
  ["rmsprop", rmsProp],
  ["dropout", dropout],
  ["l2-step", l2Step],
  ["spiral-forward", spiralForward],
  ["spiral-gradients", spiralGradients],
]);

/** The reference solution of an exercise. @throws Error when there is none */
export function referenceOf(id: string): Exports {
  const reference = REFERENCES.get(id);
  if (reference === undefined) throw new Error(`exercise ${id} has no reference solution`);
  return reference;
}
