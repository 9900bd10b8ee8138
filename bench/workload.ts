import { Random } from "../src/library/number/random.js";

/** What every contestant of a training workload starts from: the same data and first weights. */
export interface Workload {
  readonly id: string;
  readonly title: string;
  /** Inputs, hidden layers, outputs. */
  readonly widths: readonly number[];
  readonly activation: "sigmoid" | "tanh" | "ReLU";
  /** Softmax with cross-entropy, or the activation again with a squared error. */
  readonly output: "softmax" | "activation";
  readonly batchSize: number;
  readonly rate: number;
  /** Examples, one a row; a whole number of batches. */
  readonly X: readonly (readonly number[])[];
  readonly y: readonly (readonly number[])[];
  /** For each layer W, outputs x inputs, and b. */
  readonly layers: readonly { W: readonly (readonly number[])[]; b: readonly number[] }[];
}

type Shape = Omit<Workload, "X" | "y" | "layers"> & { readonly examples: number };

const SHAPES: readonly Shape[] = [
  {
    id: "W-A",
    title: "4-4-2 sigmoid, softmax, batch 1",
    widths: [4, 4, 2],
    activation: "sigmoid",
    output: "softmax",
    batchSize: 1,
    rate: 0.1,
    examples: 64,
  },
  {
    id: "W-B",
    title: "2-8-8-1 tanh, batch 10, 500-point spiral",
    widths: [2, 8, 8, 1],
    activation: "tanh",
    output: "activation",
    batchSize: 10,
    rate: 0.03,
    examples: 500,
  },
  {
    id: "W-C",
    title: "784-128-10 ReLU, softmax, batch 64",
    widths: [784, 128, 10],
    activation: "ReLU",
    output: "softmax",
    batchSize: 64,
    rate: 0.01,
    examples: 256,
  },
  {
    id: "W-D",
    title: "512-1024-1024-10 ReLU, softmax, batch 128",
    widths: [512, 1024, 1024, 10],
    activation: "ReLU",
    output: "softmax",
    batchSize: 128,
    rate: 0.01,
    examples: 256,
  },
];

export const WORKLOADS: readonly string[] = SHAPES.map((shape) => shape.id);

/** The workload with its data drawn from a fixed seed. */
export function workload(id: string): Workload {
  const shape = SHAPES.find((candidate) => candidate.id === id);
  if (shape === undefined) throw new RangeError(`unknown workload ${id}`);
  const random = new Random(20260101);
  const { X, y } = shape.id === "W-B" ? spiral(shape, random) : classes(shape, random);
  const layers = shape.widths.slice(1).map((outputs, l) => {
    const inputs = shape.widths[l];
    const deviation = Math.sqrt(1 / inputs);
    return {
      W: rows(outputs, inputs, () => random.normal(0, deviation)),
      b: Array.from({ length: outputs }, () => random.normal(0, 0.1)),
    };
  });
  return { ...shape, X, y, layers };
}

function rows(count: number, width: number, entry: () => number): number[][] {
  return Array.from({ length: count }, () => Array.from({ length: width }, entry));
}

/** Random inputs with one-hot classes. */
function classes(shape: Shape, random: Random): Pick<Workload, "X" | "y"> {
  const [inputs, outputs] = [shape.widths[0], shape.widths.at(-1) as number];
  const X = rows(shape.examples, inputs, () => random.uniform(-1, 1));
  const y = X.map(() => {
    const label = random.integer(0, outputs - 1);
    return Array.from({ length: outputs }, (_, j) => (j === label ? 1 : 0));
  });
  return { X, y };
}

/** Two arms of a spiral, labelled -1 and 1. */
function spiral(shape: Shape, random: Random): Pick<Workload, "X" | "y"> {
  const X: number[][] = [];
  const y: number[][] = [];
  for (let i = 0; i < shape.examples; i++) {
    const arm = i % 2;
    const radius = i / shape.examples;
    const angle = 1.75 * radius * 2 * Math.PI + arm * Math.PI;
    const noise = () => random.uniform(-0.05, 0.05);
    X.push([radius * Math.sin(angle) + noise(), radius * Math.cos(angle) + noise()]);
    y.push([arm === 0 ? -1 : 1]);
  }
  return { X, y };
}
