import { invalid, wholeNumber } from "../error/check.js";
import type { ParameterRole } from "../layer/parameter.js";
import type { Network } from "./network.js";
import { numberedLayers } from "./notation.js";

/** How large a network is, counted the way the lectures count. */
export interface NetworkSize {
  /** Neurons, the inputs not counted. */
  readonly neurons: number;
  /** One for each pair of neighbouring units. */
  readonly weights: number;
  /** One for each neuron. */
  readonly biases: number;
  /** Learnable parameters: weights and biases, and what else layers of other kinds learn. */
  readonly parameters: number;
  /** Layers, the input layer not counted. */
  readonly depth: number;
}

/**
 * The size of a network: of one that is there, counted layer by layer, or of a fully connected one
 * from the widths n_0, n_1, …, n_L of its layers, inputs first: Σ n_l neurons, Σ n_(l-1) n_l weights,
 * Σ n_l biases for l = 1 … L; depth L.
 *
 * IIIT-Allahabad, "Sizing neural networks"; depth from IIT Hyderabad, "Feedforward Networks".
 *
 * @example
 * ```ts
 * const { neurons, weights, biases, parameters } = networkSize([3, 4, 2]);
 * console.log(neurons, weights, biases, parameters); // 6 20 6 26
 * ```
 * @throws RangeError unless there are at least two widths, each a whole number of at least 1
 */
export function networkSize(source: Network | readonly number[]): NetworkSize {
  return isNetwork(source) ? counted(source) : fullyConnected(source);
}

function isNetwork(source: object): source is Network {
  return typeof source === "object" && source !== null && "layers" in source;
}

function counted({ layers, parameters }: Network): NetworkSize {
  const entries = (role?: ParameterRole) =>
    parameters
      .filter((parameter) => role === undefined || parameter.role === role)
      .reduce((sum, { value }) => sum + value.data.length, 0);
  const numbered = numberedLayers(layers);
  return {
    neurons: numbered.reduce((sum, { weights }) => sum + (weights?.value.rows ?? 0), 0),
    weights: entries("weights"),
    biases: entries("biases"),
    parameters: entries(),
    depth: numbered.at(-1)?.number ?? 0,
  };
}

function fullyConnected(widths: readonly number[]): NetworkSize {
  if (!Array.isArray(widths) || widths.length < 2) {
    throw invalid("networkSize: widths", "inputs and at least one layer, like [3, 4, 2]", widths);
  }
  widths.forEach((width, l) => {
    wholeNumber(`networkSize: width of layer ${l}`, width);
  });
  const layers = widths.slice(1);
  const neurons = layers.reduce((sum, width) => sum + width, 0);
  const weights = layers.reduce((sum, width, l) => sum + widths[l] * width, 0);
  return { neurons, weights, biases: neurons, parameters: weights + neurons, depth: layers.length };
}
