import { AdaGrad, Adam, Momentum, Nesterov, RMSProp, SGD } from "../descent/index.js";

export const OPTIMIZERS: readonly unknown[] = [SGD, Momentum, Nesterov, AdaGrad, RMSProp, Adam];

/** Whether something is of one of these very classes, with no method of its own put in. */
export function isOneOf(classes: readonly unknown[], it: object): boolean {
  const isPlain = Object.values(it).every((value) => typeof value !== "function");
  return isPlain && classes.includes(it.constructor);
}
