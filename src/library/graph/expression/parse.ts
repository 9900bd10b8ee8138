import { type MathNode, parse as parseWithMathjs } from "mathjs/number";
import { invalid } from "../../error/check.js";
import { typedSigns } from "./typed-signs.js";

/**
 * The syntax tree of an expression, typed or in the signs of a page: `x² − 2·π·y₁`.
 * @throws RangeError where the text is none, with the parser's reason and place
 */
export function parse(name: string, expression: string): MathNode {
  if (typeof expression !== "string" || expression.trim() === "") {
    throw invalid(name, 'an expression like "(x + y) * z"', expression);
  }
  try {
    return parseWithMathjs(typedSigns(expression));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RangeError(`${name}: cannot read ${JSON.stringify(expression)}: ${reason}`);
  }
}

/** A variable's name as {@link parse} reads it: `x₁` is `x1`. */
export function typedName(name: string): string {
  try {
    return typedSigns(name).trim();
  } catch {
    return name;
  }
}

/** Values by the names that {@link parse} reads. */
export function typedNames(
  values: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [typedName(name), value]),
  );
}
