import {
  Activation,
  Adam,
  BatchNorm,
  binaryCrossEntropy,
  binaryTargets,
  blobs,
  cosineDecay,
  crossEntropy,
  Dense,
  Dropout,
  Graph,
  heNormal,
  Momentum,
  Network,
  oneHot,
  Random,
  relu,
  Softmax,
  sigmoid,
  spiral,
  tanh,
  train,
  variable,
} from "../../../src/index.js";

/** What the library computes on one platform. */
export interface Report {
  /** Whether products could be computed in WebAssembly. */
  readonly webAssembly: boolean;
  /** Numbers to be compared between platforms. */
  readonly numbers: Readonly<Record<string, readonly number[]>>;
}

/** Trains and differentiates with fixed seeds; what every platform must agree on. */
export function report(): Report {
  return {
    webAssembly: "WebAssembly" in globalThis,
    numbers: {
      "losses of a small network": smallTraining(),
      "losses of a network with large products": largeTraining(),
      "gradients of a graph": graphGradients(),
    },
  };
}

function smallTraining(): number[] {
  const random = new Random(1);
  const { X, labels } = spiral({ random, perClass: 40, classes: 2 });
  const network = new Network([
    new Dense(2, 8, { random }),
    new BatchNorm(8),
    new Activation(tanh),
    new Dropout(0.1, random),
    new Dense(8, 1, { random }),
    new Activation(sigmoid),
  ]);
  const history = train(network, X, binaryTargets(labels), {
    loss: binaryCrossEntropy,
    optimizer: new Adam({ learningRate: 0.05 }),
    schedule: cosineDecay(0.05, { epochs: 20 }),
    batchSize: 10,
    random,
    epochs: 20,
  });
  return history.map(({ loss }) => loss);
}

/** Wide enough for its products to be computed in WebAssembly, where there is any. */
function largeTraining(): number[] {
  const random = new Random(2);
  const { X: plane, labels } = blobs({ random, perClass: 40 });
  const X = plane
    .toArray()
    .map((x) => [...x, ...Array.from({ length: 62 }, () => random.normal())]);
  const network = new Network([
    new Dense(64, 100, { random, initializer: heNormal }),
    new Activation(relu),
    new Dense(100, 3, { random }),
    new Softmax(),
  ]);
  const history = train(network, X, oneHot(labels, 3), {
    loss: crossEntropy,
    optimizer: new Momentum({ learningRate: 0.02 }),
    batchSize: 32,
    random,
    epochs: 5,
  });
  return history.map(({ loss }) => loss);
}

function graphGradients(): number[] {
  const [w, x, b] = [variable("w", 2), variable("x", -1), variable("b", -3)];
  const graph = new Graph(w.times(x).plus(b).sigmoid().tanh());
  const { w: dw = 0, x: dx = 0, b: db = 0 } = graph.backward();
  return [graph.output.value, dw, dx, db];
}
