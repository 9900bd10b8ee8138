import { type MathNode, parse as parseWithMathjs } from "mathjs/number";
import { invalid } from "../../error/check.js";

/**
 * The syntax tree of an expression.
 * @throws RangeError where the text is none, with the parser's reason and place
 */
export function parse(name: string, expression: string): MathNode {
  if (typeof expression !== "string" || expression.trim() === "") {
    throw invalid(name, 'an expression like "(x + y) * z"', expression);
  }
  try {
    return parseWithMathjs(expression);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RangeError(`${name}: cannot read ${JSON.stringify(expression)}: ${reason}`);
  }
}
