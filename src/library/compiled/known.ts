import {
  AdaGrad,
  Adam,
  Momentum,
  Nesterov,
  type Optimizer,
  RMSProp,
  SGD,
} from "../descent/index.js";
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

export const OPTIMIZERS: readonly Class<Optimizer>[] = [
  SGD,
  Momentum,
  Nesterov,
  AdaGrad,
  RMSProp,
  Adam,
];

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

/** Whether a loss is of this library. */
export function isKnownLoss(loss: Loss): boolean {
  return LOSSES.includes(loss) || multiclassHinges.has(loss);
}

type Class<Instance> = abstract new (...options: never[]) => Instance;

/** Whether something is of one of these very classes, with no method of its own put in. */
export function isOneOf<Instance extends object>(
  classes: readonly Class<Instance>[],
  it: object,
): it is Instance {
  const isPlain = Object.values(it).every((value) => typeof value !== "function");
  return isPlain && (classes as readonly unknown[]).includes(it.constructor);
}
