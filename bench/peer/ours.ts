import {
  Activation,
  crossEntropy,
  Dense,
  type Layer,
  type Loss,
  Matrix,
  meanSquaredError,
  Network,
  Random,
  relu,
  Softmax,
  sigmoid,
  Training,
  tanh,
} from "../../src/index.js";
import { SGD } from "../../src/library/descent/optimizer/index.js";
import type { Precision } from "../../src/library/matrix/precision.js";
import { type Entry, FLOAT32_TOLERANCE, FLOAT64_TOLERANCE } from "../contestant.js";
import type { Workload } from "../workload.js";

const ACTIVATION = { sigmoid, tanh, ReLU: relu };

/** The workload's network with its first weights; squared errors take the place of softmax. */
export function networkOf(
  work: Workload,
  loss?: "squared error",
): { network: Network; loss: Loss } {
  const softmax = work.output === "softmax" && loss === undefined;
  const layers = work.layers.flatMap(({ W, b }, l): Layer[] => {
    const dense = new Dense(work.widths[l], b.length, { weights: W, biases: b });
    const last = l + 1 === work.layers.length;
    return [dense, last && softmax ? new Softmax() : new Activation(ACTIVATION[work.activation])];
  });
  return { network: new Network(layers), loss: softmax ? crossEntropy : meanSquaredError };
}

/** The first batch's loss, computed by readable layers: what every contestant must agree with. */
export function trueFirstLoss(work: Workload, only?: "squared error"): number {
  const { network, loss } = networkOf(work, only);
  const yHat = network.forward(work.X.slice(0, work.batchSize));
  return loss.value(yHat, work.y.slice(0, work.batchSize));
}

/** This library as it is used: a training that shuffles, with a listener of its epochs. */
function byTraining(name: string, workloads: readonly string[], precision: Precision): Entry {
  return {
    name,
    workloads,
    async prepare(work: Workload) {
      const { network, loss } = networkOf(work);
      const [X, y] = [Matrix.from(work.X), Matrix.from(work.y)];
      const options = {
        loss,
        optimizer: new SGD({ learningRate: work.rate }),
        batchSize: work.batchSize,
        precision,
      };
      // The first batch is the same for every contestant, and so not yet shuffled.
      const { loss: firstLoss } = new Training(network, X, y, options).step();
      const heard: number[] = [];
      const training = new Training(network, X, y, {
        ...options,
        random: new Random(1),
        onEpoch: ({ loss }) => {
          heard[0] = loss;
        },
      });
      const epochs = Math.ceil(256 / X.rows);
      return {
        name,
        firstLoss,
        tolerance: precision === "float32" ? FLOAT32_TOLERANCE : FLOAT64_TOLERANCE,
        train() {
          training.run(epochs);
          return epochs * X.rows;
        },
      };
    },
  };
}

export const ours = byTraining("ours", ["W-A", "W-B", "W-C", "W-D"], "float64");
export const oursFloat32 = byTraining("ours, float32", ["W-C", "W-D"], "float32");
