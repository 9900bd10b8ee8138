import { type Entry, FLOAT64_TOLERANCE } from "../contestant.js";
import type { Workload } from "../workload.js";

const ACTIVATION = { sigmoid: "sigmoid", tanh: "tanh", ReLU: "relu" } as const;

/** ConvNetJS: example by example, weights updated after each batch. */
export const convnet: Entry = {
  name: "convnetjs",
  workloads: ["W-A", "W-B", "W-C"],
  async prepare(work: Workload) {
    const { Net, Vol, RegressionLayer, Trainer } = (await import("convnetjs")).default;
    const { widths, X, y, batchSize, rate } = work;
    const softmax = work.output === "softmax";
    const outputs = widths.at(-1) as number;
    const activation = ACTIVATION[work.activation];
    const net = new Net();
    const hidden = widths.slice(1, softmax ? -1 : undefined);
    net.makeLayers([
      { type: "input", out_sx: 1, out_sy: 1, out_depth: widths[0] },
      ...hidden.map((num_neurons) => ({ type: "fc", num_neurons, activation })),
      ...(softmax ? [{ type: "softmax", num_classes: outputs }] : []),
    ]);
    if (!softmax) {
      net.layers.push(new RegressionLayer({ in_sx: 1, in_sy: 1, in_depth: outputs }));
    }
    const dense = net.layers.filter((layer) => layer.filters !== undefined);
    work.layers.forEach(({ W, b }, l) => {
      W.forEach((row, i) => {
        dense[l]?.filters?.[i]?.w.set(row);
      });
      dense[l]?.biases?.w.set(b);
    });
    const inputs = X.map((x) => new Vol(x));
    const targets = y.map((row) => (softmax ? row.indexOf(1) : [...row]));
    // A backward pass gives the loss, and leaves gradients that the first update must not see.
    const cost = (m: number) => {
      net.forward(inputs[m]);
      return net.backward(targets[m]);
    };
    const first = Array.from({ length: batchSize }, (_, m) => cost(m));
    for (const { filters = [], biases } of dense) {
      for (const volume of [...filters, biases]) volume?.dw.fill(0);
    }
    // Its regression loss is twice the squared error, with the gradient of half of it.
    const factor = softmax ? 1 : 1 / 2;
    const trainer = new Trainer(net, {
      method: "sgd",
      learning_rate: rate,
      momentum: 0,
      batch_size: batchSize,
      l2_decay: 0,
    });
    const chunk = work.id === "W-C" ? 16 : 500;
    let next = 0;
    return {
      name: this.name,
      firstLoss: (factor * first.reduce((a, b) => a + b, 0)) / batchSize,
      tolerance: FLOAT64_TOLERANCE,
      train() {
        for (let i = 0; i < chunk; i++) {
          trainer.train(inputs[next], targets[next]);
          next = next + 1 === inputs.length ? 0 : next + 1;
        }
        return chunk;
      },
    };
  },
};
