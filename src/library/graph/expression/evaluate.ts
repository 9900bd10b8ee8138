import { FunctionNode, type MathNode, type OperatorNode } from "mathjs/number";
import { relu, sigmoid, tanh } from "../../layer/activation/index.js";
import type { Values } from "./graph.js";

type NumberFunction = (...inputs: number[]) => number;

/** The functions of a graph that mathjs lacks, or takes to be less exact. */
const FUNCTIONS: Readonly<Record<string, NumberFunction>> = {
  ln: Math.log,
  max: Math.max,
  relu: relu.value,
  sigmoid: sigmoid.value,
  tanh: tanh.value,
};

/** Comparisons without the tolerance of mathjs, by which 1e-16 is not above 0. */
const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

/**
 * A formula as a function of its variables' values.
 * @returns a function that gives NaN where the formula is not defined, and throws an Error where a
 *   variable has no value, or the formula is none of numbers
 */
export function evaluator(formula: MathNode): (values: Values) => number {
  const exact = formula.transform((node) => {
    const { op, args } = node as OperatorNode;
    const isComparison = node.type === "OperatorNode" && Object.hasOwn(COMPARISONS, op);
    return isComparison ? new FunctionNode(op, args) : node;
  });
  const compiled = exact.compile();
  return (values) => {
    const value: unknown = compiled.evaluate({ ...FUNCTIONS, ...COMPARISONS, ...values });
    if (typeof value !== "number") throw new TypeError(`${formula.toString()} is no number`);
    return value;
  };
}
