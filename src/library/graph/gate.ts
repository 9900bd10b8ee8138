import { relu, sigmoid, tanh } from "../layer/activation/index.js";

/**
 * A gate of a computational graph: what it computes from one or two inputs, and its local
 * gradients, the derivatives of its output with respect to each input alone.
 */
export interface Gate {
  /** As drawn in a graph: `*`, `+`, `exp`. */
  readonly symbol: string;
  value(a: number, b: number): number;
  /** ∂value/∂a */
  localLeft(a: number, b: number, value: number): number;
  /** ∂value/∂b; 0 for a gate with one input */
  localRight(a: number, b: number, value: number): number;
}

const none = () => 0;

function unary(
  symbol: string,
  value: (a: number) => number,
  local: (a: number, value: number) => number,
): Gate {
  return { symbol, value, localLeft: (a, _b, v) => local(a, v), localRight: none };
}

/** a + b; hands its gradient on unchanged to both. */
export const plus: Gate = {
  symbol: "+",
  value: (a, b) => a + b,
  localLeft: () => 1,
  localRight: () => 1,
};

/** a - b */
export const minus: Gate = {
  symbol: "-",
  value: (a, b) => a - b,
  localLeft: () => 1,
  localRight: () => -1,
};

/** a b; each input's local gradient is the other input. */
export const times: Gate = {
  symbol: "*",
  value: (a, b) => a * b,
  localLeft: (_a, b) => b,
  localRight: (a) => a,
};

/** a / b */
export const dividedBy: Gate = {
  symbol: "/",
  value: (a, b) => a / b,
  localLeft: (_a, b) => 1 / b,
  localRight: (_a, b, value) => -value / b,
};

/** max(a, b); the larger input gets the whole gradient, and a at a tie (E41). */
export const maximum: Gate = {
  symbol: "max",
  value: (a, b) => Math.max(a, b),
  localLeft: (a, b) => (a >= b ? 1 : 0),
  localRight: (a, b) => (a >= b ? 0 : 1),
};

/** -a */
export const negate: Gate = unary(
  "*-1",
  (a) => -a,
  () => -1,
);

/** e^a */
export const exponential: Gate = unary("exp", Math.exp, (_a, value) => value);

/** log a, the natural logarithm */
export const logarithm: Gate = unary("log", Math.log, (a) => 1 / a);

/** 1 / a */
export const reciprocal: Gate = unary(
  "1/x",
  (a) => 1 / a,
  (_a, value) => -value * value,
);

/** a² */
export const squared: Gate = unary(
  "^2",
  (a) => a * a,
  (a) => 2 * a,
);

/**
 * a^b. ∂/∂a = b a^(b-1), also at a = 0; ∂/∂b = a^b log a, taken as 0 where a is not above 0 and the
 * power can only be a constant one.
 */
export const power: Gate = {
  symbol: "^",
  value: (a, b) => a ** b,
  localLeft: (a, b) => (b === 0 ? 0 : b * a ** (b - 1)),
  localRight: (a, _b, value) => (a > 0 ? value * Math.log(a) : 0),
};

/** √a */
export const squareRoot: Gate = unary("sqrt", Math.sqrt, (_a, value) => 1 / (2 * value));

/** tanh a */
export const tanhGate: Gate = unary("tanh", tanh.value, tanh.derivative);

/** max(0, a), with local gradient 0 at 0 */
export const reluGate: Gate = unary("relu", relu.value, relu.derivative);

/** σ(a), a whole sigmoid in one gate */
export const sigmoidGate: Gate = unary("σ", sigmoid.value, sigmoid.derivative);
