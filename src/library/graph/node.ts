import { finite, invalid } from "../error/check.js";
import type { Gate } from "./gate.js";
import * as gates from "./gate.js";

/**
 * A node of a computational graph: a variable, a constant, or the output of a gate. Its value is
 * there as soon as its variables have theirs; its gradient, ∂output/∂node, after `Graph.backward`.
 *
 * IIIT-Allahabad, "Compound expressions with chain rule", "Forward and backward pass".
 *
 * @example
 * ```ts
 * const x = variable("x", 3);
 * const f = x.squared().plus(x);
 * console.log(f.value, new Graph(f).backward()); // 12 { x: 7 }
 * ```
 */
export class GraphNode {
  value: number;
  /** ∂output/∂this, summed over all paths; 0 before the first backward pass. */
  gradient = 0;
  /** False for a variable that was given no value yet, and for all that is computed from it. */
  hasValue = true;
  /** The pass that visited this node last; how a graph is walked without a set. */
  stamp = 0;
  readonly #label: string;

  private constructor(
    value: number,
    label: string,
    readonly kind: "variable" | "constant" | "gate",
    readonly gate: Gate | undefined,
    readonly left: GraphNode | undefined,
    readonly right: GraphNode | undefined,
  ) {
    this.value = value;
    this.#label = label;
  }

  /** Name of a variable; empty for a gate, the number for a constant. */
  get name(): string {
    return this.kind === "constant" ? String(this.value) : this.#label;
  }

  static leaf(kind: "variable" | "constant", name: string, value: number): GraphNode {
    return new GraphNode(value, name, kind, undefined, undefined, undefined);
  }

  static #apply(gate: Gate, left: GraphNode, right?: GraphNode | number): GraphNode {
    const other = typeof right === "number" ? constant(right) : right;
    const node = new GraphNode(0, "", "gate", gate, left, other);
    node.evaluate();
    return node;
  }

  /**
   * The value from the inputs' present values.
   * @throws RangeError where the value is not a finite number, naming the gate and its inputs
   */
  evaluate(): void {
    if (this.gate === undefined || this.left === undefined) return;
    this.hasValue = this.left.hasValue && this.right?.hasValue !== false;
    if (!this.hasValue) return;
    const a = this.left.value;
    const b = this.right === undefined ? 0 : this.right.value;
    // Most gates of a network are sums and products: those need not be asked.
    if (this.gate === gates.plus) this.value = a + b;
    else if (this.gate === gates.times) this.value = a * b;
    else this.value = this.gate.value(a, b);
    if (!Number.isFinite(this.value)) {
      const inputs = this.right === undefined ? `${a}` : `${a} and ${b}`;
      throw invalid(`gate ${this.gate.symbol} of ${inputs}`, "a finite value", this.value);
    }
  }

  /** ∂value/∂left, this gate alone, at its inputs' values; 0 for a leaf. */
  get localLeft(): number {
    const { gate, left, right } = this;
    if (gate === undefined || left === undefined) return 0;
    return gate.localLeft(left.value, right === undefined ? 0 : right.value, this.value);
  }

  /** ∂value/∂right, this gate alone, at its inputs' values; 0 where there is none. */
  get localRight(): number {
    const { gate, left, right } = this;
    if (gate === undefined || left === undefined || right === undefined) return 0;
    return gate.localRight(left.value, right.value, this.value);
  }

  plus(other: GraphNode | number): GraphNode {
    return GraphNode.#apply(gates.plus, this, other);
  }

  minus(other: GraphNode | number): GraphNode {
    return GraphNode.#apply(gates.minus, this, other);
  }

  times(other: GraphNode | number): GraphNode {
    return GraphNode.#apply(gates.times, this, other);
  }

  dividedBy(other: GraphNode | number): GraphNode {
    return GraphNode.#apply(gates.dividedBy, this, other);
  }

  maximum(other: GraphNode | number): GraphNode {
    return GraphNode.#apply(gates.maximum, this, other);
  }

  negate(): GraphNode {
    return GraphNode.#apply(gates.negate, this);
  }

  exponential(): GraphNode {
    return GraphNode.#apply(gates.exponential, this);
  }

  logarithm(): GraphNode {
    return GraphNode.#apply(gates.logarithm, this);
  }

  reciprocal(): GraphNode {
    return GraphNode.#apply(gates.reciprocal, this);
  }

  squared(): GraphNode {
    return GraphNode.#apply(gates.squared, this);
  }

  /** this^exponent */
  power(exponent: GraphNode | number): GraphNode {
    return GraphNode.#apply(gates.power, this, exponent);
  }

  squareRoot(): GraphNode {
    return GraphNode.#apply(gates.squareRoot, this);
  }

  sigmoid(): GraphNode {
    return GraphNode.#apply(gates.sigmoidGate, this);
  }

  tanh(): GraphNode {
    return GraphNode.#apply(gates.tanhGate, this);
  }

  relu(): GraphNode {
    return GraphNode.#apply(gates.reluGate, this);
  }
}

/**
 * A named input of a graph, whose gradient is wanted.
 *
 * @example
 * ```ts
 * const x = variable("x");
 * const f = new Graph(x.squared());
 * console.log(f.forward({ x: 3 }), f.forward({ x: 4 })); // 9 16
 * ```
 * @param value left out, `Graph.forward` must give it one; it reads as 0 until then
 * @throws RangeError unless value is finite
 */
export function variable(name: string, value?: number): GraphNode {
  const node = GraphNode.leaf("variable", name, finite(`variable ${name}`, value ?? 0));
  node.hasValue = value !== undefined;
  return node;
}

/**
 * A fixed number in a graph. @throws RangeError unless value is finite
 *
 * @example
 * ```ts
 * console.log(constant(2).times(variable("x", 3)).value); // 6
 * ```
 */
export function constant(value: number): GraphNode {
  return GraphNode.leaf("constant", "", finite("constant", value));
}
