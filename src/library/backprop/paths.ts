import { invalid, wholeNumber } from "../error/check.js";
import { jacobianOf } from "../layer/checked.js";
import type { Layer } from "../layer/layer.js";
import type { Loss } from "../loss/loss.js";
import { Matrix } from "../matrix/index.js";
import type { Network } from "../network/network.js";
import {
  type NumberedLayer,
  numberedLayers,
  outputSymbol,
  unitName,
  type WeightIndex,
  weightName,
} from "../network/notation.js";

/** One local derivative on a path, with its name as the slides write it. */
export interface PathFactor {
  /** `∂ŷ_1/∂a_21` */
  readonly name: string;
  readonly value: number;
}

/** One way from a weight to the loss: its local derivatives and their product. */
export interface GradientPath {
  /** The units that the path runs through, `["a_13", "h_13", "a_21", "ŷ_1"]`. */
  readonly units: readonly string[];
  /** From ∂L/∂ŷ back to ∂a/∂w, in the order in which the chain rule writes them. */
  readonly factors: readonly PathFactor[];
  readonly product: number;
}

/**
 * ∂L/∂w for one weight and one example, taken apart into its paths: one product of local
 * derivatives for each way from the weight to the loss. The sum of the products is ∂L/∂w.
 *
 * Amrita, "Multiple paths"; IIT Hyderabad, "Gradient Descent" (the chain rule over all paths).
 *
 * @example
 * ```ts
 * const network = new Network([
 *   new Dense(1, 2, { weights: [[1], [2]] }),
 *   new Dense(2, 1, { weights: [[3, 4]] }),
 * ]);
 * const weight = { layer: 1, neuron: 2, input: 1 };
 * const [path] = gradientPaths(network, [1], [10], halfSquaredError, weight);
 * console.log(path.units.join(" → "), path.product); // a_12 → ŷ_1 4
 * ```
 * @param x the example's inputs
 * @param y its targets
 * @throws RangeError when the network has no such weight, or a layer above it has no `jacobian`
 */
export function gradientPaths(
  network: Network,
  x: readonly number[],
  y: readonly number[],
  loss: Loss,
  weight: WeightIndex,
): GradientPath[] {
  const yHat = network.forward([x]);
  const dLdYHat = loss.gradient(yHat, [y]).row(0);
  const stages = numberedLayers(network.layers);
  const start = stages.findIndex(({ number, weights }) => weights && number === weight.layer);
  const stage = stages[start];
  if (stage?.weights === undefined) {
    throw invalid("gradientPaths: layer", `1 to ${stages.at(-1)?.number}`, weight.layer);
  }
  requireWeight(stage.weights.value, weight);

  const sender = sendingUnit(network, start, x, weight.input);
  const name = unitName(stage.symbol, weight.neuron);
  const last = { name: `∂${name}/∂${weightName(weight)}`, value: sender };
  const outputs = dLdYHat.map((value, k) => ({
    name: `∂L/∂${unitName(outputSymbol, k + 1)}`,
    value,
  }));

  return waysForward(stage, stages.slice(start + 1), weight.neuron).map(
    ({ units, factors, end }) => {
      const all = [outputs[end] as PathFactor, ...[...factors].reverse(), last];
      return { units, factors: all, product: all.reduce((product, f) => product * f.value, 1) };
    },
  );
}

function requireWeight(W: Matrix, { neuron, input }: WeightIndex): void {
  for (const [name, index, count] of [
    ["neuron", neuron, W.rows],
    ["input", input, W.columns],
  ] as const) {
    if (wholeNumber(`gradientPaths: ${name}`, index) > count) {
      throw invalid(`gradientPaths: ${name}`, `1 to ${count}`, index);
    }
  }
}

/** The value that the weight multiplies: an input x_i, or the activation below. */
function sendingUnit(network: Network, start: number, x: readonly number[], input: number): number {
  let H = Matrix.from([x], "gradientPaths: x");
  for (const layer of network.layers.slice(0, start)) H = layer.forward(H);
  return H.at(0, input - 1);
}

interface Way {
  readonly units: string[];
  readonly factors: PathFactor[];
  readonly end: number;
}

/** Every way from one unit, from 1, to an output, with the local derivatives of the stages above. */
function waysForward(from: NumberedLayer, above: readonly NumberedLayer[], neuron: number): Way[] {
  let ways: Way[] = [{ units: [unitName(from.symbol, neuron)], factors: [], end: neuron - 1 }];
  for (const { layer, symbol } of above) {
    const jacobian = jacobianOf(layer, 0, "gradientPaths");
    ways = ways.flatMap((way) =>
      receivers(layer, way.end, jacobian.rows).map((receiver) => {
        const to = unitName(symbol, receiver + 1);
        const factor = {
          name: `∂${to}/∂${way.units[way.units.length - 1]}`,
          value: jacobian.at(receiver, way.end),
        };
        return { units: [...way.units, to], factors: [...way.factors, factor], end: receiver };
      }),
    );
  }
  return ways;
}

/** The units that `unit` feeds: all of a layer that mixes its inputs, itself in one that does not. */
function receivers(layer: Layer, unit: number, count: number): number[] {
  return layer.elementwise ? [unit] : Array.from({ length: count }, (_, i) => i);
}
