import { AdaGrad, Adam, Momentum, Nesterov, RMSProp, SGD } from "../descent/index.js";
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

export const OPTIMIZERS: readonly unknown[] = [SGD, Momentum, Nesterov, AdaGrad, RMSProp, Adam];

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

/** Whether something is of one of these very classes, with no method of its own put in. */
export function isOneOf(classes: readonly unknown[], it: object): boolean {
  const isPlain = Object.values(it).every((value) => typeof value !== "function");
  return isPlain && classes.includes(it.constructor);
}
