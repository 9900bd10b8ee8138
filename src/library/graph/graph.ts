import { finite, invalid } from "../error/check.js";
import { unknownName } from "../error/unknown.js";
import { plus, times } from "./gate.js";
import type { GraphNode } from "./node.js";

/** Stamps are handed out from here, so that no two walks share one. */
let lastStamp = 0;

/** What one gate adds to the gradient of a node that feeds it. */
export interface Contribution {
  readonly gate: GraphNode;
  /** ∂output/∂gate */
  readonly upstream: number;
  /** ∂gate/∂node */
  readonly local: number;
  /** upstream · local */
  readonly product: number;
}

/**
 * A computational graph: everything that one output node is computed from.
 *
 * Forward, each gate computes its value from its inputs' values. Backward, each gate multiplies the
 * gradient from above by its local gradients and adds the products to its inputs' gradients; it is
 * added because a node that feeds several gates is reached by several paths.
 *
 * IIIT-Allahabad, "Forward and backward pass".
 *
 * @example
 * ```ts
 * const [x, y, z] = [variable("x", -2), variable("y", 5), variable("z", -4)];
 * const f = new Graph(x.plus(y).times(z));
 * console.log(f.output.value, f.backward()); // -12 { x: -4, y: -4, z: 3 }
 * ```
 */
export class Graph {
  /** All nodes in topological order: each after the nodes it is computed from, the output last. */
  readonly nodes: readonly GraphNode[];

  constructor(readonly output: GraphNode) {
    this.nodes = topologicalOrder(output);
  }

  /** The named inputs, in the order in which the graph first uses them. */
  get variables(): readonly GraphNode[] {
    return this.nodes.filter((node) => node.kind === "variable");
  }

  /** The variable called `name`. @throws RangeError with the nearest name when there is none */
  variable(name: string): GraphNode {
    const variables = this.variables;
    const found = variables.find((node) => node.name === name);
    if (found === undefined) {
      throw unknownName(
        "variable",
        name,
        variables.map((node) => node.name),
      );
    }
    return found;
  }

  /**
   * The output, after setting the variables named in `values`; the others stay as they are.
   * @throws RangeError on an unknown name, a value that is not finite, or one that is missing
   */
  forward(values: Readonly<Record<string, number>> = {}): number {
    const settings = Object.entries(values).map(
      ([name, value]) => [this.variable(name), finite(`Graph.forward: ${name}`, value)] as const,
    );
    for (const [variable, value] of settings) {
      variable.value = value;
      variable.hasValue = true;
    }
    this.#evaluate("Graph.forward");
    return this.output.value;
  }

  /**
   * Fills in every node's gradient, ∂output/∂node, from the output back to the variables, at the
   * values of the last {@link forward}. Where another graph has set variables that both share since,
   * this one must go forward first.
   * @returns the gradients of the variables by name
   * @throws RangeError where a gradient is infinite, as that of log x is as x goes to 0
   */
  backward(): Record<string, number> {
    // Its variables may have been given their values by another graph since.
    if (!this.output.hasValue) this.#evaluate("Graph.backward");
    for (const node of this.nodes) node.gradient = 0;
    this.output.gradient = 1;
    for (let i = this.nodes.length - 1; i >= 0; i--) {
      const node = this.nodes[i];
      const { gradient, left, right } = node;
      if (!Number.isFinite(gradient)) throw infiniteGradient(node);
      if (left === undefined) continue;
      // Most gates of a network are sums and products: those need not be asked.
      if (node.gate === plus && right !== undefined) {
        left.gradient += gradient;
        right.gradient += gradient;
      } else if (node.gate === times && right !== undefined) {
        left.gradient += gradient * right.value;
        right.gradient += gradient * left.value;
      } else {
        left.gradient += gradient * node.localLeft;
        if (right !== undefined) right.gradient += gradient * node.localRight;
      }
    }
    const gradients: Record<string, number> = {};
    for (const node of this.nodes) {
      if (node.kind === "variable") gradients[node.name] = node.gradient;
    }
    return gradients;
  }

  /**
   * A node's gradient taken apart after a backward pass: for each gate that the node feeds, the
   * gradient from above, the gate's local gradient, and their product. The products add up to the
   * node's gradient.
   * @param name of a variable, or the node itself
   */
  contributions(name: string | GraphNode): Contribution[] {
    const node = typeof name === "string" ? this.variable(name) : name;
    return this.nodes.flatMap((gate) => {
      const locals: number[] = [];
      if (gate.left === node) locals.push(gate.localLeft);
      if (gate.right === node) locals.push(gate.localRight);
      return locals.map((local) => {
        return { gate, upstream: gate.gradient, local, product: gate.gradient * local };
      });
    });
  }

  #evaluate(name: string): void {
    const missing = this.variables.find((variable) => !variable.hasValue);
    if (missing !== undefined) throw new RangeError(`${name}: no value for ${missing.name}`);
    for (const node of this.nodes) node.evaluate();
  }
}

function infiniteGradient(node: GraphNode): RangeError {
  const place = node.gate === undefined ? `${node.kind} ${node.name}` : `gate ${node.gate.symbol}`;
  return invalid(
    `Graph.backward: ${place}, value ${node.value}`,
    "a finite gradient",
    node.gradient,
  );
}

/** Depth first, a node after its inputs; with a stack of its own, so that long graphs fit. */
function topologicalOrder(output: GraphNode): GraphNode[] {
  const entered = ++lastStamp;
  const done = ++lastStamp;
  const order: GraphNode[] = [];
  const stack: GraphNode[] = [output];
  while (stack.length > 0) {
    const node = stack[stack.length - 1];
    const { stamp, left, right } = node;
    if (left !== undefined && stamp !== entered && stamp !== done) {
      node.stamp = entered;
      if (right !== undefined && right.stamp !== done) stack.push(right);
      if (left.stamp !== done) stack.push(left);
      continue;
    }
    stack.pop();
    if (stamp === done) continue;
    node.stamp = done;
    order.push(node);
  }
  return order;
}
