import {
  type ActivationFunction,
  identity,
  relu,
  sigmoid,
  tanh,
} from "../../layer/activation/index.js";
import { LeakyRelu } from "../../layer/activation/relu.js";

/** How an activation is written in code. */
export interface Formula {
  /** h from the name of a. */
  h(a: string): string;
  /** g'(a) from the names of a and h; undefined where it is 1. */
  readonly slope: ((a: string, h: string) => string) | undefined;
  /** Whether h calls a function, which is compiled in only where it is called from one place. */
  readonly calls?: boolean;
}

const FORMULAS = new Map<ActivationFunction, Formula>([
  [identity, { h: (a) => a, slope: undefined }],
  [relu, { h: (a) => `Math.max(${a}, 0)`, slope: (a) => `(${a} > 0 ? 1 : 0)` }],
  [sigmoid, { h: (a) => `sigmoid(${a})`, slope: (_a, h) => `(${h} * (1 - ${h}))`, calls: true }],
  [tanh, { h: (a) => `tanh(${a})`, slope: (_a, h) => `((1 - ${h}) * (1 + ${h}))`, calls: true }],
]);

/** The formula of one of the library's own activations, undefined for another. */
export function formulaOf(g: ActivationFunction): Formula | undefined {
  if (g.constructor !== LeakyRelu) return FORMULAS.get(g);
  const { slope } = g as LeakyRelu;
  return {
    h: (a) => `(${a} > 0 ? ${a} : ${slope} * ${a})`,
    slope: (a) => `(${a} > 0 ? 1 : ${slope})`,
  };
}
