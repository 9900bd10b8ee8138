import {
  Activation,
  Dense,
  Matrix,
  meanSquaredError,
  Network,
  Random,
  relu,
  SGD,
  Training,
} from "../src/index.js";
import { type Timed, timed } from "./measure.js";

/** What grows while all else stays: hidden neurons, hidden layers, or examples a step. */
export const GROWING: readonly string[] = ["width", "depth", "batch"];

/** Width 4 to 1,800 has 44 to 6.5 million parameters. */
const SIZES: Readonly<Record<string, readonly number[]>> = {
  width: [2, 4, 8, 10, 11, 12, 16, 24, 32, 64, 128, 256, 512, 1024, 1800],
  depth: [1, 2, 3, 4, 6, 8, 16, 32],
  batch: [1, 2, 4, 8, 16, 32, 64, 128, 256, 1024],
};

/** Trainings that differ in one size: what is measured is multiplications of weights. */
export function growth(what: string): Timed[] {
  return (SIZES[what] ?? []).map((size) => {
    const [width, depth, batch] = [
      what === "width" ? size : 8,
      what === "depth" ? size : 2,
      what === "batch" ? size : 8,
    ];
    return training(`${size}`, width, depth, batch);
  });
}

function training(name: string, width: number, depth: number, batchSize: number): Timed {
  const random = new Random(1);
  const layers = Array.from({ length: depth }, () => [
    new Dense(width, width, { random }),
    new Activation(relu),
  ]);
  const network = new Network(layers.flat());
  const rows = 4 * batchSize;
  const draw = () => Float64Array.from({ length: rows * width }, () => random.uniform(-1, 1));
  const [X, y] = [new Matrix(rows, width, draw()), new Matrix(rows, width, draw())];
  const optimizer = new SGD({ learningRate: 1e-6 });
  const run = new Training(network, X, y, { loss: meanSquaredError, optimizer, batchSize });
  const weights = network.parameters.reduce((sum, { value }) => sum + value.data.length, 0);
  return timed(`${what(name, weights)}, ${run.how.split(" for ")[0]}`, () => {
    run.run(1);
    return rows * weights;
  });
}

const what = (name: string, weights: number) => `${name} (${weights} parameters)`;
