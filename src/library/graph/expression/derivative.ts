import { derivative as deriveWithMathjs, type MathNode } from "mathjs/number";
import { numericalDerivative } from "../../descent/index.js";
import { finite } from "../../error/check.js";
import { unknownName } from "../../error/unknown.js";
import type { Values } from "./graph.js";
import { parse } from "./parse.js";

/** A derivative as a formula, with the numbers to hold against it. */
export interface SymbolicDerivative {
  /** The formula, as text: `2 * x`. */
  readonly expression: string;
  /** Its value. */
  at(values: Values): number;
  /** The same by a central difference of the function itself, with step h. */
  numericAt(values: Values, h?: number): number;
}

/**
 * The derivative of an expression with respect to one variable, found by the rules of calculus, and
 * the difference quotient beside it.
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
  if (!variables.includes(variable)) throw unknownName("variable", variable, variables);
  const formula = derive(tree, expression, variable);
  const value = (node: MathNode, values: Values): number => {
    try {
      return finite(`${name}: ${node.toString()}`, node.evaluate({ ...values }));
    } catch (error) {
      if (error instanceof RangeError) throw error;
      throw new RangeError(`${name}: ${error instanceof Error ? error.message : error}`);
    }
  };
  return {
    expression: formula.toString(),
    at: (values) => value(formula, values),
    numericAt: (values, h) =>
      numericalDerivative(
        (x) => value(tree, { ...values, [variable]: x }),
        finite(`${name}: ${variable}`, values[variable]),
        h,
      ),
  };
}

function derive(tree: MathNode, expression: string, variable: string): MathNode {
  try {
    return deriveWithMathjs(tree, variable);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RangeError(
      `symbolicDerivative: cannot derive ${JSON.stringify(expression)}: ${reason}`,
    );
  }
}
