import type {
  ConstantNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  SymbolNode,
} from "mathjs/number";
import { invalid } from "../../error/check.js";
import { unknownName } from "../../error/unknown.js";
import { Graph } from "../graph.js";
import { constant, type GraphNode, variable } from "../node.js";
import { parse, typedNames } from "./parse.js";

/** Values of variables by name. */
export type Values = Readonly<Record<string, number>>;

type Binary = (a: GraphNode, b: GraphNode) => GraphNode;
type Unary = (a: GraphNode) => GraphNode;

const CONSTANTS: Values = { e: Math.E, pi: Math.PI };

const OPERATORS: Readonly<Record<string, Binary>> = {
  "+": (a, b) => a.plus(b),
  "-": (a, b) => a.minus(b),
  "*": (a, b) => a.times(b),
  // 1/x is a gate of its own on the slides.
  "/": (a, b) => (a.kind === "constant" && a.value === 1 ? b.reciprocal() : a.dividedBy(b)),
  "^": power,
};

const FUNCTIONS: Readonly<Record<string, Unary>> = {
  exp: (a) => a.exponential(),
  log: (a) => a.logarithm(),
  ln: (a) => a.logarithm(),
  sqrt: (a) => a.squareRoot(),
  sigmoid: (a) => a.sigmoid(),
  tanh: (a) => a.tanh(),
  relu: (a) => a.relu(),
};

function isFunction(name: string): boolean {
  return name === "max" || Object.hasOwn(FUNCTIONS, name);
}

function power(a: GraphNode, b: GraphNode): GraphNode {
  if (b.kind === "constant" && b.value === 2) return a.squared();
  return a.kind === "constant" && a.value === Math.E ? b.exponential() : a.power(b);
}

/**
 * The computational graph of an expression, gate by gate as it is written: + - * / ^, exp, log
 * (natural, also ln), sqrt, sigmoid, tanh, relu, max of two or more, and the constants e and pi; or
 * as it is copied from a page, `w₀·x₀² − √2`, where `w₀` is the variable `w0`. A variable that is
 * written twice is one node.
 *
 *     graph("1/(1+exp(-(w0*x0+w1*x1+w2)))", { w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 }).backward()
 *
 * @example
 * ```ts
 * import { graph } from "@backprop-workbook/library/expression";
 *
 * const f = graph("(x + y) * z", { x: -2, y: 5, z: -4 });
 * console.log(f.output.value, f.backward()); // -12 { x: -4, y: -4, z: 3 }
 * ```
 * @param values left out or incomplete, `forward` must give the rest
 * @throws RangeError where the text cannot be read, or uses anything else, naming it
 */
export function graph(expression: string, values: Values = {}): Graph {
  const tree = parse("graph", expression);
  const given = typedNames(values);
  const variables = new Map<string, GraphNode>();

  const named = (name: string): GraphNode => {
    const isGiven = Object.hasOwn(given, name);
    if (!isGiven && Object.hasOwn(CONSTANTS, name)) return constant(CONSTANTS[name]);
    if (!isGiven && isFunction(name)) {
      throw new RangeError(`graph: ${name} is a function and takes its input in brackets`);
    }
    const node = variables.get(name) ?? variable(name, isGiven ? given[name] : undefined);
    variables.set(name, node);
    return node;
  };
  const build = (node: MathNode): GraphNode => {
    switch (node.type) {
      case "ParenthesisNode":
        return build((node as ParenthesisNode).content);
      case "ConstantNode":
        if (typeof (node as ConstantNode).value !== "number") break;
        return constant((node as ConstantNode).value);
      case "SymbolNode":
        return named((node as SymbolNode).name);
      case "OperatorNode":
        return operator(node as OperatorNode, build);
      case "FunctionNode":
        if ((node as FunctionNode).fn.type !== "SymbolNode") break;
        return call(node as FunctionNode, build);
    }
    throw new RangeError(`graph: cannot draw ${JSON.stringify(node.toString())} as gates`);
  };

  const built = new Graph(build(tree));
  for (const name of Object.keys(given)) built.variable(name);
  return built;
}

function operator(node: OperatorNode, build: (node: MathNode) => GraphNode): GraphNode {
  const [a, b] = node.args.map(build) as [GraphNode, GraphNode | undefined];
  if (b === undefined) {
    if (node.op === "-") return a.kind === "constant" ? constant(-a.value) : a.negate();
    if (node.op === "+") return a;
  }
  const gate = b && OPERATORS[node.op];
  if (gate === undefined) throw unknownName("operator", node.op, Object.keys(OPERATORS));
  return gate(a, b as GraphNode);
}

function call(node: FunctionNode, build: (node: MathNode) => GraphNode): GraphNode {
  const { name } = node.fn;
  const inputs = node.args.map(build);
  if (name === "max") {
    if (inputs.length < 2) throw invalid("graph: max", "two inputs or more", inputs.length);
    return inputs.reduce((a, b) => a.maximum(b));
  }
  const gate = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (gate === undefined) throw unknownName("function", name, [...Object.keys(FUNCTIONS), "max"]);
  if (inputs.length !== 1) throw invalid(`graph: ${name}`, "one input", inputs.length);
  return gate(inputs[0]);
}
