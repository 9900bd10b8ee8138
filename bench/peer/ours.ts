import { SGD } from "../../src/descent/optimizer/index.js";
import {
  Activation,
  crossEntropy,
  Dense,
  type Layer,
  type Loss,
  Matrix,
  meanSquaredError,
  Network,
  relu,
  Softmax,
  sigmoid,
  tanh,
} from "../../src/index.js";
import { batches, type Entry, FLOAT64_TOLERANCE } from "../contestant.js";
import type { Workload } from "../workload.js";

const ACTIVATION = { sigmoid, tanh, ReLU: relu };

/** The workload's network with its first weights; squared errors take the place of softmax. */
export function networkOf(
  work: Workload,
  loss?: "squared error",
): { network: Network; loss: Loss } {
  const softmax = work.output === "softmax" && loss === undefined;
  const layers = work.layers.flatMap(({ W, b }, l): Layer[] => {
    const dense = new Dense(work.widths[l] as number, b.length, { weights: W, biases: b });
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

/** This library, as a notebook uses it. */
export const ours: Entry = {
  name: "ours",
  workloads: ["W-A", "W-B", "W-C", "W-D"],
  async prepare(work: Workload) {
    const { network, loss } = networkOf(work);
    const next = batches(work, (from, to) => ({
      X: Matrix.from(work.X.slice(from, to)),
      y: Matrix.from(work.y.slice(from, to)),
    }));
    const sgd = new SGD({ learningRate: work.rate });
    const steps = Math.ceil(1000 / (work.batchSize * work.layers.length ** 2 * work.batchSize));
    return {
      name: this.name,
      firstLoss: trueFirstLoss(work),
      tolerance: FLOAT64_TOLERANCE,
      train() {
        for (let i = 0; i < steps; i++) {
          const { X, y } = next();
          network.backpropagate(X, y, loss);
          sgd.update(network.parameters);
        }
        return steps * work.batchSize;
      },
    };
  },
};
