import { type Entry, FLOAT64_TOLERANCE } from "../contestant.js";
import type { Workload } from "../workload.js";

const SQUASH = { sigmoid: "LOGISTIC", tanh: "TANH", ReLU: "RELU" } as const;

/** Synaptic, example by example; it knows squared errors only. */
export const synaptic: Entry = {
  name: "synaptic",
  workloads: ["W-A", "W-B"],
  loss: "squared error",
  async prepare(work: Workload) {
    const { Architect, Neuron } = (await import("synaptic")).default;
    const network = new Architect.Perceptron(...work.widths);
    const { input, hidden, output } = network.layers;
    const stages = [input, ...hidden, output];
    work.layers.forEach(({ W, b }, l) => {
      const receivers = stages[l + 1]?.list ?? [];
      receivers.forEach((neuron, j) => {
        neuron.bias = b[j];
        neuron.squash = Neuron.squash[SQUASH[work.activation]];
      });
      stages[l]?.list.forEach((sender, i) => {
        for (const connection of Object.values(sender.connections.projected)) {
          connection.weight = W[receivers.indexOf(connection.to)]?.[i];
        }
      });
    });
    const { X, y, rate } = work;
    let next = 0;
    return {
      name: this.name,
      firstLoss: meanSquare(work, (x) => network.activate(x)),
      tolerance: FLOAT64_TOLERANCE,
      train() {
        for (let i = 0; i < 1000; i++) {
          network.activate(X[next] as number[]);
          network.propagate(rate, y[next] as number[]);
          next = next + 1 === X.length ? 0 : next + 1;
        }
        return 1000;
      },
    };
  },
};

/** Mean over the first batch of the squared error of each example's outputs. */
export function meanSquare(
  { X, y, batchSize }: Workload,
  predict: (x: readonly number[]) => ArrayLike<number>,
): number {
  let sum = 0;
  for (let m = 0; m < batchSize; m++) {
    const yHat = predict(X[m] as number[]);
    (y[m] as number[]).forEach((target, j) => {
      sum += (target - yHat[j]) ** 2;
    });
  }
  return sum / batchSize;
}
