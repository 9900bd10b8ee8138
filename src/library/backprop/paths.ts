import { invalid, wholeNumber } from "../error/check.js";
import type { Layer } from "../layer/layer.js";
import type { Loss } from "../loss/loss.js";
import { Matrix } from "../matrix/index.js";
import type { Network } from "../network/network.js";

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

/** Which weight: the layer with weights, the receiving neuron and the sending unit, from 1. */
export interface WeightIndex {
  readonly layer: number;
  readonly neuron: number;
  readonly input: number;
}

/**
 * ∂L/∂w for one weight and one example, taken apart into its paths: one product of local
 * derivatives for each way from the weight to the loss. The sum of the products is ∂L/∂w.
 *
 * Amrita, "Multiple paths"; IIT Hyderabad, "Gradient Descent" (the chain rule over all paths).
 * @param x the example's inputs
 * @param y its targets
 * @throws RangeError when the network has no such weight
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
  const stages = nameStages(network);
  const start = stages.findIndex((stage) => stage.weightLayer === weight.layer);
  const layer = network.layers[start];
  if (layer === undefined) {
    const count = stages.filter((stage) => stage.weightLayer !== undefined).length;
    throw invalid("gradientPaths: layer", `1 to ${count}`, weight.layer);
  }
  requireWeight(layer, weight);

  const sender = sendingUnit(network, start, x, weight.input);
  const name = unitName(stages, start, weight.neuron);
  const weightName = `w_${weight.layer}${weight.neuron}${weight.input}`;
  const last = { name: `∂${name}/∂${weightName}`, value: sender };
  const outputs = dLdYHat.map((value, k) => ({
    name: `∂L/∂${unitName(stages, stages.length - 1, k + 1)}`,
    value,
  }));

  return waysForward(network, stages, start, weight.neuron - 1).map(({ units, factors, end }) => {
    const all = [outputs[end] as PathFactor, ...[...factors].reverse(), last];
    return { units, factors: all, product: all.reduce((product, f) => product * f.value, 1) };
  });
}

interface Stage {
  /** Symbol of the stage's units: `a_1`, `h_1` or `ŷ_`. */
  readonly symbol: string;
  /** Number of the layer among those with weights, where it is one. */
  readonly weightLayer: number | undefined;
}

/** Names each layer's outputs as the slides do: pre-activations a, activations h, outputs ŷ. */
function nameStages(network: Network): Stage[] {
  let number = 0;
  let above = 0;
  return network.layers.map((layer, index) => {
    const hasWeights = layer.parameters.some(({ name }) => name === "W");
    const weightLayer = hasWeights ? ++number : undefined;
    above = hasWeights ? 0 : above + 1;
    // A second layer without weights on top of the first, dropout say, makes h' of h.
    const hidden = `h${"'".repeat(Math.max(above - 1, 0))}`;
    const isOutput = index === network.layers.length - 1;
    const symbol = isOutput ? "ŷ_" : `${hasWeights ? "a" : hidden}_${number}`;
    return { symbol, weightLayer };
  });
}

function unitName(stages: readonly Stage[], stage: number, unit: number): string {
  return `${stages[stage]?.symbol}${unit}`;
}

function requireWeight(layer: Layer, weight: WeightIndex): void {
  const [neurons, inputs] = [layer.outputs ?? 0, layer.inputs ?? 0];
  for (const [name, index, count] of [
    ["neuron", weight.neuron, neurons],
    ["input", weight.input, inputs],
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

/** Every way from one unit of stage `start` to an output, with the local derivatives passed. */
function waysForward(
  network: Network,
  stages: readonly Stage[],
  start: number,
  unit: number,
): Way[] {
  let ways: Way[] = [{ units: [unitName(stages, start, unit + 1)], factors: [], end: unit }];
  for (let stage = start + 1; stage < network.layers.length; stage++) {
    const layer = network.layers[stage] as Layer;
    const jacobian = layer.jacobian(0);
    ways = ways.flatMap((way) =>
      receivers(layer, way.end, jacobian.rows).map((receiver) => {
        const to = unitName(stages, stage, receiver + 1);
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
