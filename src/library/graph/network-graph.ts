import { invalid } from "../error/check.js";
import { Activation, Dense, type Layer, Softmax } from "../layer/index.js";
import { requireDistributions } from "../loss/distributions.js";
import type { Loss } from "../loss/index.js";
import { Matrix } from "../matrix/index.js";
import type { Network } from "../network/index.js";
import { Graph } from "./graph.js";
import { constant, type GraphNode, variable } from "./node.js";

/** A loss of one example, built from its outputs ŷ. */
type LossGates = (yHat: readonly GraphNode[], y: readonly number[]) => GraphNode;

const squares: LossGates = (yHat, y) => sum(yHat.map((p, k) => p.minus(y[k] as number).squared()));

const LOSSES: Readonly<Record<string, LossGates>> = {
  sumSquaredError: squares,
  meanSquaredError: squares,
  halfSquaredError: (yHat, y) => squares(yHat, y).times(1 / 2),
  crossEntropy(yHat, y) {
    requireDistributions("networkGraph: y", Matrix.from([y], "networkGraph: y"));
    return sum(yHat.flatMap((p, k) => (y[k] ? [p.logarithm().times(-y[k])] : [])));
  },
};

/**
 * The loss of one example as a computational graph of single numbers, every weight and bias a
 * variable named as on the slides (`w_131`, `b_21`; from index 10 on with commas, `w_1,12,3`), every
 * input `x_1` a variable too. Its backward pass gives every ∂L/∂w, and {@link Graph.contributions}
 * takes one apart gate by gate.
 *
 * The network may hold dense layers, the activations sigmoid, tanh, ReLU and identity, and softmax;
 * the loss is a squared error or `crossEntropy`.
 * @throws RangeError on anything else, where x or y does not fit, or where a cross-entropy's y is no
 *   probability distribution
 */
export function networkGraph(
  network: Network,
  x: readonly number[],
  y: readonly number[],
  loss: Loss,
): Graph {
  const gates = LOSSES[loss.name];
  if (gates === undefined) {
    throw invalid("networkGraph: loss", Object.keys(LOSSES).join(", "), loss.name);
  }
  const inputs = Matrix.from([x], "networkGraph: x").row(0);
  let units = inputs.map((xi, i) => variable(`x_${i + 1}`, xi));
  let number = 0;
  for (const layer of network.layers) {
    if (layer instanceof Dense) number++;
    units = through(layer, number, units);
  }
  if (y.length !== units.length) throw invalid("networkGraph: y", `${units.length} targets`, y);
  return new Graph(gates(units, y));
}

/** The units above a layer, from those below it. */
function through(layer: Layer, number: number, units: readonly GraphNode[]): GraphNode[] {
  if (layer instanceof Dense) return dense(layer, number, units);
  if (layer instanceof Activation) return units.map((unit) => activated(unit, layer.g.name));
  if (layer instanceof Softmax) return softmax(units);
  throw invalid("networkGraph", "Dense, Activation and Softmax layers", layer.name);
}

function dense({ W, b, name }: Dense, l: number, units: readonly GraphNode[]): GraphNode[] {
  if (W.value.columns !== units.length) {
    throw invalid(`networkGraph: ${name}`, `${W.value.columns} inputs`, units);
  }
  return b.value.row(0).map((bias, j) => {
    const weighted = units.map((unit, i) =>
      variable(`w_${subscript(l, j + 1, i + 1)}`, W.value.at(j, i)).times(unit),
    );
    return sum(weighted).plus(variable(`b_${subscript(l, j + 1)}`, bias));
  });
}

/** Never the same for other indices: 1, 11, 1 and 1, 1, 11 are told apart by commas. */
function subscript(...indices: readonly number[]): string {
  return indices.join(indices.some((index) => index > 9) ? "," : "");
}

function activated(unit: GraphNode, g: string): GraphNode {
  if (g === "sigmoid") return unit.sigmoid();
  if (g === "tanh") return unit.tanh();
  if (g === "ReLU") return unit.relu();
  if (g === "identity") return unit;
  throw invalid("networkGraph: activation", "sigmoid, tanh, ReLU or identity", g);
}

/** Shifted by a constant, so that the exponentials stay finite and the gradients the same. */
function softmax(units: readonly GraphNode[]): GraphNode[] {
  const shift = Math.max(...units.map((unit) => unit.value));
  const exponentials = units.map((unit) => unit.minus(shift).exponential());
  const total = sum(exponentials);
  return exponentials.map((e) => e.dividedBy(total));
}

function sum(nodes: readonly GraphNode[]): GraphNode {
  return nodes.length === 0 ? constant(0) : nodes.reduce((a, b) => a.plus(b));
}
