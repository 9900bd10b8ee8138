import { type Entry, FLOAT32_TOLERANCE } from "../contestant.js";
import type { Workload } from "../workload.js";
import { meanSquare } from "./synaptic.js";

const ACTIVATION = { sigmoid: "sigmoid", tanh: "tanh", ReLU: "relu" } as const;

/** brain.js 2, example by example on the CPU, without momentum; it knows squared errors only. */
export const brain: Entry = {
  name: "brain.js 2",
  workloads: ["W-A", "W-B", "W-C"],
  loss: "squared error",
  async prepare(work: Workload) {
    const { NeuralNetwork } = (await import("brain.js")).default;
    const network = new NeuralNetwork({
      inputSize: work.widths[0],
      hiddenLayers: work.widths.slice(1, -1),
      outputSize: work.widths.at(-1),
      activation: ACTIVATION[work.activation],
    });
    network.trainOpts = { ...network.trainOpts, learningRate: work.rate, momentum: 0 };
    network.initialize();
    work.layers.forEach(({ W, b }, l) => {
      network.weights[l + 1] = W.map((row) => Float32Array.from(row));
      network.biases[l + 1] = Float32Array.from(b);
    });
    const patterns = work.X.map((x, m) => ({
      input: Float32Array.from(x),
      output: Float32Array.from(work.y[m] as number[]),
    }));
    const chunk = work.id === "W-C" ? 16 : 1000;
    let next = 0;
    return {
      name: this.name,
      firstLoss: meanSquare(work, (x) => network.runInput(Float32Array.from(x))),
      tolerance: FLOAT32_TOLERANCE,
      train() {
        for (let i = 0; i < chunk; i++) {
          network.trainPattern(patterns[next] as { input: Float32Array; output: Float32Array });
          next = next + 1 === patterns.length ? 0 : next + 1;
        }
        return chunk;
      },
    };
  },
};
