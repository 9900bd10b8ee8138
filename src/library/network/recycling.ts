import {
  AdaGrad,
  Adam,
  type Adjustable,
  Momentum,
  Nesterov,
  type Optimizer,
  RMSProp,
  SGD,
} from "../descent/index.js";
import { Activation, BatchNorm, Dense, Dropout, type Layer, Softmax } from "../layer/index.js";
import { gradientOf, type Parameter } from "../layer/parameter.js";
import { multiclassHinges } from "../loss/hinge.js";
import {
  binaryCrossEntropy,
  binaryCrossEntropyFromLogits,
  binaryHinge,
  crossEntropy,
  crossEntropyFromLogits,
  halfSquaredError,
  type Loss,
  meanSquaredError,
  sumSquaredError,
} from "../loss/index.js";
import type { Matrix } from "../matrix/index.js";
import { Network } from "./network.js";

/*
 * A training writes each step's matrices over those of the step before, where nobody can tell: where
 * all who see them are of this library and known to keep none. An own layer, loss or optimizer, or
 * one derived from ours, is free to keep whatever it is given, and gets matrices that last.
 */

const LAYERS: readonly unknown[] = [Dense, Activation, Softmax, Dropout, BatchNorm];
const OPTIMIZERS: readonly unknown[] = [SGD, Momentum, Nesterov, AdaGrad, RMSProp, Adam];
const LOSSES: readonly Loss[] = [
  meanSquaredError,
  sumSquaredError,
  halfSquaredError,
  crossEntropy,
  crossEntropyFromLogits,
  binaryCrossEntropy,
  binaryCrossEntropyFromLogits,
  binaryHinge,
];

/** Whether a step of this network and loss keeps no matrix. */
export function keepsNothing(network: Network, loss: Loss): boolean {
  const isOurLoss = LOSSES.includes(loss) || multiclassHinges.has(loss);
  return isOurLoss && network.constructor === Network && network.layers.every(isOurs);
}

function isOurs(layer: Layer): boolean {
  return LAYERS.includes(layer.constructor);
}

/** The parameters for an optimizer: one of ours lets go of the gradients, another may keep them. */
export function adjustables(
  parameters: readonly Parameter[],
  optimizer: Optimizer,
): readonly Adjustable[] {
  if (!OPTIMIZERS.includes(optimizer.constructor)) return parameters;
  return parameters.map((parameter) => new Glimpse(parameter));
}

/** A parameter as seen by one who keeps nothing. */
class Glimpse implements Adjustable {
  readonly value: Matrix;
  readonly #parameter: Parameter;

  constructor(parameter: Parameter) {
    this.value = parameter.value;
    this.#parameter = parameter;
  }

  get gradient(): Matrix {
    return gradientOf(this.#parameter);
  }
}
