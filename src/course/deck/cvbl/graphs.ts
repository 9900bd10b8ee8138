import { Graph, type GraphNode, variable } from "../../../library/graph/index.js";

/** The derivatives of one gate by its two inputs, from a graph's backward pass. */
export function gateByGate(
  gate: (x: GraphNode, y: GraphNode) => GraphNode,
  [x = 0, y = 0]: readonly number[],
): number[] {
  const slopes = new Graph(gate(variable("x", x), variable("y", y))).backward();
  return [slopes.x, slopes.y];
}

/** The derivative of a gate with one input. */
export function variableSlope(gate: (node: GraphNode) => GraphNode, x: number): number {
  return new Graph(gate(variable("x", x))).backward().x;
}

/** f = (x + y) z with its inner node q = x + y. */
export function compoundGraph([x = 0, y = 0, z = 0]: readonly number[]): {
  graph: Graph;
  q: GraphNode;
} {
  const q = variable("x", x).plus(variable("y", y));
  return { graph: new Graph(q.times(variable("z", z))), q };
}

/** f(w, x) = 1 / (1 + e^-(w_0 x_0 + w_1 x_1 + w_2)), gate by gate: *, +, *-1, exp, +1, 1/x. */
export function sigmoidGraph(): Graph {
  const product = (i: number) => variable(`w${i}`, 1).times(variable(`x${i}`, 1));
  const sum = product(0).plus(product(1)).plus(variable("w2", 1));
  return new Graph(sum.negate().exponential().plus(1).reciprocal());
}

/** max(x, y) where x = y: the printed derivatives, and the real rates along (1, 1) and back. */
export function tieOfMaximum(): { printed: number[]; up: number; down: number } {
  const [x, y, h] = [1.5, 1.5, 2 ** -20];
  const rate = (step: number) => (Math.max(x + step, y + step) - Math.max(x, y)) / h;
  return { printed: [Number(x >= y), Number(y >= x)], up: rate(h), down: rate(-h) };
}
