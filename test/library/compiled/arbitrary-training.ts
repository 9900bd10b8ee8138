import fc from "fast-check";
import {
  AdaGrad,
  Adam,
  Momentum,
  Nesterov,
  type Optimizer,
  RMSProp,
  SGD,
  stepDecay,
} from "../../../src/library/descent/index.js";
import {
  Activation,
  type ActivationFunction,
  BatchNorm,
  Dense,
  Dropout,
  identity,
  type Layer,
  leakyRelu,
  relu,
  Softmax,
  sigmoid,
  tanh,
} from "../../../src/library/layer/index.js";
import {
  binaryCrossEntropy,
  binaryCrossEntropyFromLogits,
  binaryHinge,
  crossEntropy,
  crossEntropyFromLogits,
  halfL2,
  halfSquaredError,
  type Loss,
  meanSquaredError,
  multiclassHinge,
  sumSquaredError,
} from "../../../src/library/loss/index.js";
import { Matrix, type Precision } from "../../../src/library/matrix/index.js";
import { Network, Training, type TrainingOptions } from "../../../src/library/network/index.js";
import { Random } from "../../../src/library/number/index.js";

/** A network that is of no class of the library's, and so is gone through layer by layer. */
export class ByLayers extends Network {}

/** What targets a loss takes. */
type Targets = "any" | "one-hot" | "binary" | "signs";

/** Last layers and losses that go together. */
const ENDS: readonly { loss: Loss; last: () => Layer[]; targets: Targets }[] = [
  { loss: meanSquaredError, last: () => [], targets: "any" },
  { loss: sumSquaredError, last: () => [new Softmax()], targets: "one-hot" },
  { loss: halfSquaredError, last: () => [new Activation(sigmoid)], targets: "binary" },
  { loss: crossEntropy, last: () => [new Softmax()], targets: "one-hot" },
  { loss: crossEntropyFromLogits, last: () => [], targets: "one-hot" },
  { loss: crossEntropyFromLogits, last: () => [new Activation(tanh)], targets: "one-hot" },
  { loss: binaryCrossEntropy, last: () => [new Activation(sigmoid)], targets: "binary" },
  { loss: binaryCrossEntropyFromLogits, last: () => [], targets: "binary" },
  { loss: binaryHinge, last: () => [], targets: "signs" },
  { loss: multiclassHinge(0.5), last: () => [], targets: "one-hot" },
];

const OPTIMIZERS: readonly (() => Optimizer)[] = [
  () => new SGD({ learningRate: 0.1 }),
  // Three that overflow, sooner or later.
  () => new SGD({ learningRate: 1e9 }),
  () => new SGD({ learningRate: 1e300 }),
  () => new Adam({ learningRate: 1e200 }),
  () => new Momentum({ learningRate: 0.05 }),
  () => new Nesterov({ learningRate: 0.05, momentum: 0.7 }),
  () => new AdaGrad({ learningRate: 0.1 }),
  () => new RMSProp({ learningRate: 0.01 }),
  () => new Adam({ learningRate: 0.02 }),
];

const ACTIVATIONS: readonly (ActivationFunction | undefined)[] = [
  sigmoid,
  tanh,
  relu,
  leakyRelu(0.1),
  identity,
  undefined,
];

/** All that decides a training, as plain data. */
export interface Recipe {
  readonly widths: readonly number[];
  readonly activation: number;
  readonly end: number;
  readonly optimizer: number;
  readonly extra: "none" | "dropout" | "batch norm" | "both";
  readonly penalty: boolean;
  readonly schedule: boolean;
  readonly precision: Precision;
  readonly examples: number;
  readonly batchSize: number;
  readonly shuffled: boolean;
  readonly every: number;
  readonly seed: number;
}

/** Trainings of networks up to so wide. */
export function recipes(widest: number): fc.Arbitrary<Recipe> {
  return fc.record({
    widths: fc.array(fc.integer({ min: 1, max: widest }), { minLength: 2, maxLength: 4 }),
    activation: fc.nat(ACTIVATIONS.length - 1),
    end: fc.nat(ENDS.length - 1),
    optimizer: fc.nat(OPTIMIZERS.length - 1),
    extra: fc.constantFrom("none", "none", "dropout", "batch norm", "both"),
    penalty: fc.boolean(),
    schedule: fc.boolean(),
    precision: fc.constantFrom("float64", "float32"),
    examples: fc.integer({ min: 2, max: 12 }),
    batchSize: fc.integer({ min: 1, max: 13 }),
    shuffled: fc.boolean(),
    every: fc.integer({ min: 0, max: 4 }),
    seed: fc.nat(1000),
  });
}

/** The training of a recipe, on a network of the given class; twice the same from one recipe. */
export function trainingOf(
  recipe: Recipe,
  NetworkClass: typeof Network = Network,
  more: Partial<TrainingOptions> = {},
): Training {
  const random = new Random(recipe.seed);
  const { loss, targets } = ENDS[recipe.end];
  const outputs = recipe.widths[recipe.widths.length - 1];
  const network = new NetworkClass(layersOf(recipe, random));
  const X = new Matrix(
    recipe.examples,
    recipe.widths[0],
    Float64Array.from({ length: recipe.examples * recipe.widths[0] }, () =>
      random.uniform() < 0.2 ? 0 : random.uniform(-2, 2),
    ),
  );
  return new Training(network, X, targetsOf(targets, recipe.examples, outputs, random), {
    loss,
    optimizer: OPTIMIZERS[recipe.optimizer](),
    batchSize: recipe.batchSize,
    precision: recipe.precision,
    ...(recipe.penalty && { penalty: halfL2(0.01) }),
    ...(recipe.schedule && { schedule: stepDecay(0.1, { factor: 0.5, every: 1 }) }),
    ...(recipe.shuffled && { random: new Random(recipe.seed + 1) }),
    ...more,
  });
}

function layersOf({ widths, activation, end, extra }: Recipe, random: Random): Layer[] {
  const g = ACTIVATIONS[activation];
  const layers: Layer[] = [];
  for (let l = 1; l < widths.length; l++) {
    layers.push(new Dense(widths[l - 1], widths[l], { random }));
    if (l + 1 === widths.length) break;
    if (extra === "batch norm" || extra === "both") layers.push(new BatchNorm(widths[l]));
    if (g !== undefined) layers.push(new Activation(g));
    if (extra === "dropout" || extra === "both") layers.push(new Dropout(0.3, random));
  }
  return [...layers, ...ENDS[end].last()];
}

function targetsOf(kind: Targets, examples: number, outputs: number, random: Random): number[][] {
  return Array.from({ length: examples }, () => {
    const label = random.integer(0, outputs - 1);
    return Array.from({ length: outputs }, (_, j) => {
      if (kind === "one-hot") return +(j === label);
      if (kind === "any") return random.uniform(-1, 1);
      const isOne = random.uniform() < 0.5;
      return kind === "binary" ? +isOne : isOne ? 1 : -1;
    });
  });
}
