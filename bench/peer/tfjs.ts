import type { Tensor } from "@tensorflow/tfjs";
import { batches, type Contestant, type Entry, FLOAT32_TOLERANCE } from "../contestant.js";
import type { Workload } from "../workload.js";

async function prepare(name: string, backend: "cpu" | "wasm", work: Workload): Promise<Contestant> {
  const { default: tf } = await import("@tensorflow/tfjs");
  if (backend === "wasm") await import("@tensorflow/tfjs-backend-wasm");
  const use = () => tf.setBackend(backend);
  await use();
  await tf.ready();
  const layers = work.layers.map(({ W, b }) => ({
    W: tf.variable(tf.tensor2d(W)),
    b: tf.variable(tf.tensor1d(b)),
  }));
  const activate = (A: Tensor) =>
    work.activation === "sigmoid"
      ? tf.sigmoid(A)
      : work.activation === "tanh"
        ? tf.tanh(A)
        : tf.relu(A);
  const loss = (X: Tensor, y: Tensor) => {
    let H = X;
    layers.forEach(({ W, b }, l) => {
      const A = tf.add(tf.matMul(H, W, false, true), b);
      H = l + 1 < layers.length || work.output === "activation" ? activate(A) : A;
    });
    return work.output === "softmax"
      ? tf.losses.softmaxCrossEntropy(y, H)
      : tf.mean(tf.sum(tf.squaredDifference(H, y), 1));
  };
  const next = batches(work, (from, to) => ({
    X: tf.tensor2d(work.X.slice(from, to)),
    y: tf.tensor2d(work.y.slice(from, to)),
  }));
  const first = next();
  const firstLoss = tf.tidy(() => loss(first.X, first.y).dataSync()[0]);
  const optimizer = tf.train.sgd(work.rate);
  return {
    name,
    firstLoss,
    tolerance: FLOAT32_TOLERANCE,
    async train() {
      await use();
      const steps = work.batchSize > 10 ? 1 : 20;
      for (let i = 0; i < steps; i++) {
        const { X, y } = next();
        optimizer.minimize(() => loss(X, y));
      }
      layers[0]?.b.dataSync();
      return steps * work.batchSize;
    },
  };
}

/** TensorFlow.js on its plain JavaScript backend. */
export const tfjsCpu: Entry = {
  name: "tfjs cpu",
  workloads: ["W-A", "W-B"],
  prepare: (work) => prepare("tfjs cpu", "cpu", work),
};

/** TensorFlow.js on its WebAssembly backend: SIMD, one thread. */
export const tfjsWasm: Entry = {
  name: "tfjs wasm",
  workloads: ["W-A", "W-B", "W-C", "W-D"],
  prepare: (work) => prepare("tfjs wasm", "wasm", work),
};
