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
import { compileNetwork } from "../../src/library/compiled/compile-network.js";
import { SGD } from "../../src/library/descent/optimizer/index.js";
import { inPrecision, type Precision } from "../../src/library/matrix/precision.js";
import { Workspace } from "../../src/library/matrix/workspace.js";
import { batches, type Entry, FLOAT32_TOLERANCE, FLOAT64_TOLERANCE } from "../contestant.js";
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

/** This library: backpropagation by layers and a step of gradient descent, as in `Training`. */
function byLayers(name: string, workloads: readonly string[], precision: Precision): Entry {
  return {
    name,
    workloads,
    async prepare(work: Workload) {
      const { network, loss } = networkOf(work);
      const next = batches(work, (from, to) => ({
        X: Matrix.from(work.X.slice(from, to)),
        y: Matrix.from(work.y.slice(from, to)),
      }));
      const sgd = new SGD({ learningRate: work.rate });
      const workspace = new Workspace();
      const step = () => {
        const { X, y } = next();
        const { loss: value } = workspace.run(() => network.backpropagate(X, y, loss));
        sgd.update(network.parameters);
        return value;
      };
      const firstLoss = inPrecision(precision, step);
      const steps = work.batchSize > 10 ? 1 : 1000 / work.batchSize;
      return {
        name,
        firstLoss,
        tolerance: precision === "float32" ? FLOAT32_TOLERANCE : FLOAT64_TOLERANCE,
        train() {
          inPrecision(precision, () => {
            for (let i = 0; i < steps; i++) step();
          });
          return steps * work.batchSize;
        },
      };
    },
  };
}

/** The network compiled into code of its own. */
export const oursCompiled: Entry = {
  name: "ours, compiled",
  workloads: ["W-A", "W-B"],
  async prepare(work: Workload) {
    const { network, loss } = networkOf(work);
    const { epoch } = compileNetwork(network, loss);
    const options = { learningRate: work.rate, batchSize: work.batchSize };
    const [X, y] = [Matrix.from(work.X), Matrix.from(work.y)];
    const [first, firstTargets] = [work.X, work.y].map((rows) => rows.slice(0, work.batchSize));
    return {
      name: this.name,
      firstLoss: epoch(first as Workload["X"], firstTargets as Workload["y"], options),
      tolerance: FLOAT64_TOLERANCE,
      train() {
        for (let i = 0; i < 10; i++) epoch(X, y, options);
        return 10 * X.rows;
      },
    };
  },
};

export const ours = byLayers("ours", ["W-A", "W-B", "W-C", "W-D"], "float64");
export const oursFloat32 = byLayers("ours, float32", ["W-C", "W-D"], "float32");
