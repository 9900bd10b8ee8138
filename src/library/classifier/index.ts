export {
  type FitOptions,
  type LinearClassifier,
  linearSVM,
  logisticRegression,
  multiclassSVM,
  softmaxClassifier,
} from "./linear-classifier.js";
export {
  type PerceptronLearning,
  type PerceptronOptions,
  type PerceptronUpdate,
  perceptron,
  perceptronLearning,
} from "./perceptron.js";
