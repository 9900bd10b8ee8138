export { type BlockStep, propagateBlocks } from "./blocks.js";
export { type CompiledNetwork, type CompiledOptions, compile } from "./compile.js";
export {
  errorBackpropagation,
  type LayerErrors,
  type SigmoidLayer,
} from "./error-backpropagation.js";
export { type GradientComparison, gradientCheck } from "./gradient-check.js";
export {
  type FitOptions,
  type LinearClassifier,
  linearSVM,
  logisticRegression,
  multiclassSVM,
  softmaxClassifier,
} from "./linear-classifier.js";
export { type Backpropagation, Network } from "./network.js";
export { type GradientPath, gradientPaths, type PathFactor, type WeightIndex } from "./paths.js";
export {
  type PerceptronLearning,
  type PerceptronOptions,
  type PerceptronUpdate,
  perceptron,
  perceptronLearning,
} from "./perceptron.js";
export { loadNetwork, saveNetwork } from "./save.js";
export { type NetworkSize, networkSize } from "./size.js";
export { Training, train } from "./training.js";
export type { Listener, Progress, TrainingOptions, TrainingState } from "./training-options.js";
