import {
  ConditionalNode,
  ConstantNode,
  derivative as deriveWithMathjs,
  FunctionNode,
  type MathNode,
  OperatorNode,
  parse,
  SymbolNode,
} from "mathjs/number";

/** The derivatives of functions of u that mathjs has no rule for, or a less known one. */
const SLOPES: Readonly<Record<string, string>> = {
  ln: "1 / u",
  relu: "u > 0 ? 1 : 0",
  sigmoid: "sigmoid(u) * (1 - sigmoid(u))",
  tanh: "1 - tanh(u)^2",
};

/**
 * The derivative of a formula. Where it calls a function of ours, the chain rule: with u for the
 * call, df/dx = ∂f/∂x + ∂f/∂u du/dx, where mathjs finds the two partial derivatives.
 *
 * @throws Error where there is no rule for a function
 */
export function derive(formula: MathNode, variable: string): MathNode {
  const calls = new Map<string, FunctionNode>();
  const outer = formula.transform((node) => {
    if (!isOwnCall(node)) return node;
    const name = `call_${calls.size + 1}_`;
    calls.set(name, node);
    return new SymbolNode(name);
  });
  const direct = deriveWithMathjs(outer, variable);
  const through = Array.from(calls, ([name, call]) =>
    product(deriveWithMathjs(outer, name), slopeOf(call, variable)),
  );
  const whole = [direct, ...through].reduce(sum);
  return whole.transform((node) => calls.get((node as SymbolNode).name) ?? node);
}

function isOwnCall(node: MathNode): node is FunctionNode {
  if (node.type !== "FunctionNode") return false;
  const { name } = (node as FunctionNode).fn;
  return name === "max" || Object.hasOwn(SLOPES, name);
}

/** The derivative of one call: its own slope times that of its input. */
function slopeOf(call: FunctionNode, variable: string): MathNode {
  const { name } = call.fn;
  if (name === "max") return slopeOfMaximum(call.args, variable);
  const [u, ...others] = call.args;
  if (u === undefined || others.length > 0) throw new Error(`${name} takes one input`);
  const inner = derive(u, variable);
  if (isConstant(inner, 0)) return inner;
  const slope = parse(SLOPES[name]).transform((node) =>
    node.type === "SymbolNode" && (node as SymbolNode).name === "u" ? u : node,
  );
  return product(slope, inner);
}

/** The slope of the larger input, and of the first at a tie, from left to right. */
function slopeOfMaximum(inputs: readonly MathNode[], variable: string): MathNode {
  const last = inputs.at(-1);
  if (last === undefined || inputs.length < 2) throw new Error("max takes two inputs or more");
  const before = inputs.slice(0, -1);
  const left = before.length === 1 ? before[0] : new FunctionNode("max", before);
  const slopes = [left, last].map((input) => derive(input, variable));
  const isLeft = new OperatorNode(">=", "largerEq", [left, last]);
  return slopes.every((slope) => isConstant(slope, 0))
    ? slopes[0]
    : new ConditionalNode(isLeft, slopes[0], slopes[1]);
}

function sum(a: MathNode, b: MathNode): MathNode {
  if (isConstant(a, 0)) return b;
  return isConstant(b, 0) ? a : new OperatorNode("+", "add", [a, b]);
}

function product(a: MathNode, b: MathNode): MathNode {
  if (isConstant(a, 0) || isConstant(b, 0)) return new ConstantNode(0);
  if (isConstant(a, 1)) return b;
  const { op, args } = b as OperatorNode;
  if (op === "/" && isConstant(args[0], 1)) return new OperatorNode("/", "divide", [a, args[1]]);
  return isConstant(b, 1) ? a : new OperatorNode("*", "multiply", [a, b]);
}

function isConstant(node: MathNode, value: number): boolean {
  return node.type === "ConstantNode" && (node as ConstantNode).value === value;
}
