import { describe, expect, it } from "vitest";
import * as library from "../src/index.js";

describe("the library's face", () => {
  it("hands on what the course needs, each name once", () => {
    const promised = {
      activations: ["sigmoid", "tanh", "identity", "relu", "leakyRelu", "softmax"],
      losses: ["meanSquaredError", "sumSquaredError", "halfSquaredError", "crossEntropy"],
      moreLosses: [
        "crossEntropyFromLogits",
        "binaryCrossEntropy",
        "multiclassHinge",
        "binaryHinge",
      ],
      regularisation: ["halfL2", "Dropout", "BatchNorm", "EarlyStopping", "augment"],
      layers: ["Dense", "Activation", "Softmax", "xavierUniform", "heNormal"],
      descent: ["gradientDescent1D", "gradientDescent", "randomSearch", "randomLocalSearch"],
      optimizers: ["SGD", "Momentum", "Nesterov", "AdaGrad", "RMSProp", "Adam"],
      schedules: ["stepDecay", "exponentialDecay", "inverseTimeDecay", "cosineDecay"],
      checks: ["numericalDerivative", "numericalGradient", "gradientCheck", "gradientPaths"],
      networks: ["Network", "Training", "train", "networkSize", "saveNetwork", "loadNetwork"],
      neurons: ["perceptronLearning", "logisticRegression", "linearSVM", "softmaxClassifier"],
      classical: ["errorBackpropagation", "propagateBlocks", "networkGraph", "Graph"],
      data: ["spiral", "moons", "circles", "blobs", "xor", "batches", "oneHot"],
    };
    const missing = Object.values(promised)
      .flat()
      .filter((name) => !(name in library));
    expect(missing).toEqual([]);
  });

  it("leaves expressions to their own entry point", () => {
    expect(library).not.toHaveProperty("graph");
    expect(library).not.toHaveProperty("symbolicDerivative");
  });
});
