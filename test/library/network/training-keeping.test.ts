import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Optimizer, SGD } from "../../../src/library/descent/index.js";
import {
  Activation,
  type ActivationFunction,
  Dense,
  Dropout,
  type Layer,
  tanh,
} from "../../../src/library/layer/index.js";
import { type Loss, meanSquaredError } from "../../../src/library/loss/index.js";
import {
  addMatrices,
  hadamard,
  Matrix,
  type MatrixLike,
  scaleMatrix,
  selectRows,
  subtractMatrices,
  transpose,
} from "../../../src/library/matrix/index.js";
import { toMatrix } from "../../../src/library/matrix/matrix.js";
import { type Backpropagation, Network, Training } from "../../../src/library/network/index.js";
import { Random } from "../../../src/library/number/index.js";

/** All that somebody kept, each with its numbers at the time. */
class Kept {
  readonly list: Matrix[] = [];
  readonly copies: number[][] = [];

  keep(A: MatrixLike): Matrix {
    const matrix = toMatrix(A, "kept");
    this.list.push(matrix);
    this.copies.push(Array.from(matrix.data));
    return matrix;
  }

  get now(): number[][] {
    return this.list.map(({ data }) => Array.from(data));
  }
}

/** Operations of the public face; all of them leave the shape of a matrix and its zeros alone. */
const OPERATIONS: readonly ((A: Matrix) => Matrix)[] = [
  (A) => scaleMatrix(A, 2),
  (A) => addMatrices(A, A),
  (A) => subtractMatrices(scaleMatrix(A, 3), A),
  (A) => transpose(transpose(A)),
  (A) => hadamard(A, new Matrix(A.rows, A.columns, new Float64Array(A.data.length).fill(0.5))),
];

/** A user's layer that keeps what it is given, computes and returns, in both directions. */
function keepingLayer(kept: Kept, operation: (A: Matrix) => Matrix): Layer {
  const pass = (A: MatrixLike) => kept.keep(operation(kept.keep(operation(kept.keep(A)))));
  return {
    name: "Keeping",
    parameters: [],
    inputs: undefined,
    outputs: undefined,
    elementwise: true,
    forward: pass,
    backward: pass,
    jacobian: () => new Matrix(0, 0),
  };
}

/** A user's layer around one of the library's. */
class Residual extends Dense {
  readonly inner: Dense;

  constructor(
    readonly kept: Kept,
    width: number,
    random: Random,
  ) {
    super(width, width, { random });
    this.inner = new Dense(width, width, { random });
  }

  override forward(batch: MatrixLike): Matrix {
    const own = this.kept.keep(super.forward(batch));
    return this.kept.keep(addMatrices(own, this.kept.keep(this.inner.forward(batch))));
  }

  override backward(upstream: MatrixLike): Matrix {
    const own = this.kept.keep(super.backward(this.kept.keep(upstream)));
    return this.kept.keep(addMatrices(own, this.kept.keep(this.inner.backward(upstream))));
  }
}

const keepingLoss = (kept: Kept): Loss => ({
  name: "keeping",
  value: (yHat, y) => meanSquaredError.value(kept.keep(yHat), kept.keep(y)),
  gradient: (yHat, y) => kept.keep(meanSquaredError.gradient(kept.keep(yHat), kept.keep(y))),
});

/** Keeps what it computes with matrices and with a network of its own. */
function keepingActivation(kept: Kept, width: number): ActivationFunction {
  const inner = new Dense(width, width, { random: new Random(9) });
  const twice = (a: number) => {
    const row = kept.keep([Array<number>(width).fill(a)]);
    kept.keep(inner.forward(row));
    return kept.keep(scaleMatrix(row, 2)).at(0, 0);
  };
  return { name: "keeping", value: (a) => tanh.value(twice(a)), derivative: twice };
}

class KeepingOptimizer extends SGD {
  constructor(readonly kept: Kept) {
    super({ learningRate: 0.01 });
  }

  protected override move(theta: Float64Array, g: Float64Array): void {
    this.kept.keep(new Matrix(1, g.length, g));
    super.move(theta, g);
  }
}

interface Setting {
  readonly network: Network;
  readonly loss: Loss;
  readonly optimizer: Optimizer;
  readonly listener: () => void;
}

const EXAMPLES = 7;
const WIDTH = 3;

/** Each way in which a user's own code may come to see a matrix of a step. */
const KEEPERS = {
  layer: (kept: Kept, operation: (A: Matrix) => Matrix) => ({
    layers: [keepingLayer(kept, operation)],
  }),
  "layer around ours": (kept: Kept) => ({ layers: [new Residual(kept, WIDTH, new Random(2))] }),
  "layer of ours with another method": (kept: Kept) => {
    const layer = new Activation(tanh);
    const forward = (batch: MatrixLike) =>
      kept.keep(Activation.prototype.forward.call(layer, kept.keep(batch)));
    return { layers: [Object.assign(layer, { forward })] };
  },
  network: (kept: Kept) => ({
    create: (layers: Layer[]) =>
      new (class extends Network {
        override forward(X: MatrixLike): Matrix {
          return kept.keep(super.forward(X));
        }

        override backpropagate(X: MatrixLike, y: MatrixLike, loss: Loss): Backpropagation {
          const found = super.backpropagate(kept.keep(X), kept.keep(y), loss);
          kept.keep(found.yHat);
          return found;
        }
      })(layers),
  }),
  loss: (kept: Kept) => ({ loss: keepingLoss(kept) }),
  "loss of a last layer of one's own": (kept: Kept) => {
    const last = keepingLayer(kept, (A) => scaleMatrix(A, 1));
    const { value, gradient } = keepingLoss(kept);
    const fused = { after: (layer: Layer) => layer === last, value, gradient };
    return { last, loss: { ...meanSquaredError, fused } };
  },
  activation: (kept: Kept) => ({ layers: [new Activation(keepingActivation(kept, WIDTH))] }),
  optimizer: (kept: Kept) => ({ optimizer: new KeepingOptimizer(kept) }),
  listener: (kept: Kept) => {
    const dropout = new Dropout(0.3, new Random(5));
    const listener = ({ network, loss }: Setting) => {
      for (const { gradient } of network.parameters) kept.keep(gradient);
      kept.keep(dropout.mask ?? []);
      const yHat = kept.keep(network.forward(X));
      kept.keep(network.backward(kept.keep(loss.gradient(yHat, y))));
      for (const { gradient } of network.parameters) kept.keep(gradient);
    };
    return { layers: [dropout], listener };
  },
};

const draw = (random: Random, columns: number) =>
  new Matrix(
    EXAMPLES,
    columns,
    Float64Array.from({ length: EXAMPLES * columns }, () => random.uniform(-1, 1)),
  );
const X = draw(new Random(10), 2);
const y = draw(new Random(11), 1);

function setting(who: keyof typeof KEEPERS, operation: (A: Matrix) => Matrix, kept: Kept): Setting {
  const random = new Random(1);
  const keeper: {
    layers?: Layer[];
    last?: Layer;
    create?: (layers: Layer[]) => Network;
    loss?: Loss;
    optimizer?: Optimizer;
    listener?: (setting: Setting) => void;
  } = KEEPERS[who](kept, operation);
  const made: Setting = {
    network: (keeper.create ?? ((layers) => new Network(layers)))([
      new Dense(2, WIDTH, { random }),
      new Activation(tanh),
      ...(keeper.layers ?? []),
      new Dense(WIDTH, 1, { random }),
      ...(keeper.last ? [keeper.last] : []),
    ]),
    loss: keeper.loss ?? meanSquaredError,
    optimizer: keeper.optimizer ?? new SGD({ learningRate: 0.01 }),
    listener: () => keeper.listener?.(made),
  };
  return made;
}

function trained(made: Setting, batchSize: number, epochs: number): void {
  const { network, loss, optimizer, listener } = made;
  new Training(network, X, y, { loss, optimizer, batchSize, onStep: listener }).run(epochs);
}

/** The same steps with nothing but what anybody can call. */
function byHand(made: Setting, batchSize: number, epochs: number): void {
  const { network, loss, optimizer, listener } = made;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let start = 0; start < EXAMPLES; start += batchSize) {
      const size = Math.min(batchSize, EXAMPLES - start);
      const rows = Array.from({ length: size }, (_, i) => start + i);
      network.backpropagate(selectRows(X, rows), selectRows(y, rows), loss);
      optimizer.update(network.parameters);
      listener();
    }
  }
}

describe("what a user's code keeps from step to step", () => {
  it.each(Object.keys(KEEPERS) as (keyof typeof KEEPERS)[])(
    "has the numbers that it has by hand, and goes on having them, in the %s",
    (who) => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: EXAMPLES }),
          fc.integer({ min: 1, max: 4 }),
          fc.constantFrom(...OPERATIONS),
          (batchSize, epochs, operation) => {
            const [inTraining, inHand] = [new Kept(), new Kept()];
            trained(setting(who, operation, inTraining), batchSize, epochs);
            byHand(setting(who, operation, inHand), batchSize, epochs);
            expect(inTraining.list.length).toBeGreaterThan(0);
            expect(inTraining.copies).toEqual(inHand.copies);
            expect(inTraining.now).toEqual(inTraining.copies);
          },
        ),
        { numRuns: 30 },
      );
    },
  );
});
