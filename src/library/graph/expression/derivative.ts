import type { MathNode } from "mathjs/number";
import { numericalDerivative } from "../../descent/index.js";
import { finite } from "../../error/check.js";
import { unknownName } from "../../error/unknown.js";
import { derive } from "./derive.js";
import { evaluator } from "./evaluate.js";
import type { Values } from "./graph.js";
import { parse, typedName, typedNames } from "./parse.js";

/** A derivative as a formula, with the numbers to hold against it. */
export interface SymbolicDerivative {
  /** The formula, as text: `2 * x`. */
  readonly expression: string;
  /** Its value. */
  at(values: Values): number;
  /** The same by a central difference of the function itself, with step h or one by scale. */
  numericAt(values: Values, h?: number): number;
}

/**
 * The derivative of an expression with respect to one variable, found by the rules of calculus, and
 * the difference quotient beside it. It takes whatever `graph` takes, and of mathjs' own functions
 * those that it can derive, as sin and cos.
 *
 * Amrita, "Calculus basics - Chain rule"; IIIT-Allahabad, "Interpretation of the gradient".
 *
 * @example
 * ```ts
 * import { symbolicDerivative } from "@backprop-workbook/library/expression";
 *
 * const slope = symbolicDerivative("x^2", "x");
 * console.log(slope.expression, slope.at({ x: 3 })); // 2 * x 6
 * ```
 * @param variable one that the expression contains
 * @throws RangeError where the text cannot be read, or has no such variable
 */
export function symbolicDerivative(expression: string, variable: string): SymbolicDerivative {
  const name = "symbolicDerivative";
  const tree = parse(name, expression);
  const symbols = tree.filter((node, path) => node.type === "SymbolNode" && path !== "fn");
  const variables = [...new Set(symbols.map((node) => node.toString()))];
  const of = typedName(variable);
  if (!variables.includes(of)) throw unknownName("variable", variable, variables);
  const formula = derivativeOf(tree, expression, of);
  const original = valuesOf(tree);
  const derived = valuesOf(formula);
  return {
    expression: formula.toString(),
    at: (values) => finite(`${name}: ${formula.toString()}`, derived(typedNames(values))),
    numericAt: (values, h) => {
      const given = typedNames(values);
      const x = finite(`${name}: ${variable}`, given[of]);
      return numericalDerivative((moved) => original({ ...given, [of]: moved }), x, h);
    },
  };
}

function valuesOf(formula: MathNode): (values: Values) => number {
  const evaluate = evaluator(formula);
  return (values) => {
    try {
      return evaluate(values);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new RangeError(`symbolicDerivative: ${reason}`);
    }
  };
}

function derivativeOf(tree: MathNode, expression: string, variable: string): MathNode {
  try {
    return derive(tree, variable);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RangeError(
      `symbolicDerivative: cannot derive ${JSON.stringify(expression)}: ${reason}`,
    );
  }
}
