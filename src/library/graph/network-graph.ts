import { invalid } from "../error/check.js";
import {
  Activation,
  type ActivationFunction,
  Dense,
  identity,
  type Layer,
  type Parameter,
  relu,
  Softmax,
  sigmoid,
  tanh,
} from "../layer/index.js";
import { isExactly } from "../layer/layer.js";
import { requireDistributions } from "../loss/distributions.js";
import {
  crossEntropy,
  halfSquaredError,
  type Loss,
  meanSquaredError,
  sumSquaredError,
} from "../loss/index.js";
import { Matrix } from "../matrix/index.js";
import type { Network } from "../network/index.js";
import { entryNames, inputSymbol, unitName } from "../network/notation.js";
import { Graph } from "./graph.js";
import { constant, type GraphNode, variable } from "./node.js";

/** A loss of one example, built from its outputs ŷ. */
type LossGates = (yHat: readonly GraphNode[], y: readonly number[]) => GraphNode;

const squares: LossGates = (yHat, y) => sum(yHat.map((p, k) => p.minus(y[k]).squared()));

const LOSSES = new Map<Loss, LossGates>([
  [sumSquaredError, squares],
  [meanSquaredError, squares],
  [halfSquaredError, (yHat, y) => squares(yHat, y).times(1 / 2)],
  [
    crossEntropy,
    (yHat, y) => {
      requireDistributions("networkGraph: y", Matrix.from([y], "networkGraph: y"));
      return sum(yHat.flatMap((p, k) => (y[k] ? [p.logarithm().times(-y[k])] : [])));
    },
  ],
]);

const ACTIVATIONS = new Map<ActivationFunction, (unit: GraphNode) => GraphNode>([
  [sigmoid, (unit) => unit.sigmoid()],
  [tanh, (unit) => unit.tanh()],
  [relu, (unit) => unit.relu()],
  [identity, (unit) => unit],
]);

/**
 * The loss of one example as a computational graph of single numbers, every weight and bias a
 * variable named as on the slides (`w_131`, `b_21`; from index 10 on with commas, `w_1,12,3`), every
 * input `x_1` a variable too. Its backward pass gives every ∂L/∂w, and {@link Graph.contributions}
 * takes one apart gate by gate.
 *
 * The network may hold dense layers, the activations sigmoid, tanh, ReLU and identity, and softmax;
 * the loss is a squared error or `crossEntropy`.
 *
 * @example
 * ```ts
 * const network = new Network([new Dense(1, 1, { weights: [[2]], biases: [0] })]);
 * const loss = networkGraph(network, [3], [5], halfSquaredError);
 * console.log(loss.output.value, loss.backward()); // 0.5 { w_111: 3, x_1: 2, b_11: 1 }
 * ```
 * @throws RangeError on anything else, where x or y does not fit, or where a cross-entropy's y is no
 *   probability distribution
 */
export function networkGraph(
  network: Network,
  x: readonly number[],
  y: readonly number[],
  loss: Loss,
): Graph {
  const gates = LOSSES.get(loss);
  if (gates === undefined) {
    const known = [...LOSSES.keys()].map(({ name }) => name);
    throw invalid("networkGraph: loss", known.join(", "), loss.name);
  }
  const inputs = Matrix.from([x], "networkGraph: x").row(0);
  let units = inputs.map((xi, i) => variable(unitName(inputSymbol, i + 1), xi));
  const names = entryNames(network.layers);
  for (const layer of network.layers) units = through(layer, names, units);
  if (y.length !== units.length) throw invalid("networkGraph: y", `${units.length} targets`, y);
  return new Graph(gates(units, y));
}

type Names = ReturnType<typeof entryNames>;

/** The units above a layer, from those below it. */
function through(layer: Layer, names: Names, units: readonly GraphNode[]): GraphNode[] {
  if (isExactly(layer, Dense)) return dense(layer, names, units);
  if (isExactly(layer, Activation)) return units.map((unit) => activated(unit, layer.g));
  if (isExactly(layer, Softmax)) return softmax(units);
  throw invalid("networkGraph", "Dense, Activation and Softmax layers", layer.name);
}

function dense({ W, b, name }: Dense, names: Names, units: readonly GraphNode[]): GraphNode[] {
  const { columns } = W.value;
  if (columns !== units.length) throw invalid(`networkGraph: ${name}`, `${columns} inputs`, units);
  const weights = variables(W, names);
  return variables(b, names).map((bias, j) => {
    const weighted = units.map((unit, i) => weights[j * columns + i].times(unit));
    return sum(weighted).plus(bias);
  });
}

/** A variable for each entry of a parameter, row by row. */
function variables(parameter: Parameter, names: Names): GraphNode[] {
  const { data } = parameter.value;
  return (names.get(parameter) ?? []).map((name, at) => variable(name, data[at]));
}

function activated(unit: GraphNode, g: ActivationFunction): GraphNode {
  const gate = ACTIVATIONS.get(g);
  if (gate === undefined) {
    throw invalid("networkGraph: activation", "sigmoid, tanh, ReLU or identity", g.name);
  }
  return gate(unit);
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
