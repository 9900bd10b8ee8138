import type { Layer } from "../layer/layer.js";
import type { Parameter } from "../layer/parameter.js";

/** Which weight: the layer, the receiving neuron and the sending unit, all from 1. */
export interface WeightIndex {
  readonly layer: number;
  readonly neuron: number;
  readonly input: number;
}

/** How the units of one stage are written: a letter, and the layer's number where they have one. */
export interface UnitSymbol {
  /** `a` for pre-activations, `h` for activations, `x` for inputs, `ŷ` for outputs. */
  readonly letter: string;
  readonly layer?: number;
}

/** A layer of a network with its place in the notation of the lectures. */
export interface NumberedLayer {
  readonly layer: Layer;
  /**
   * The number l that the slides give it. Layers of weights count, from 1; what comes above one
   * without weights of its own, its activation say, belongs to it. 0 is the number of the inputs.
   */
  readonly number: number;
  /** W, where this is a layer of weights. */
  readonly weights: Parameter | undefined;
  /** How its outputs are written. */
  readonly symbol: UnitSymbol;
}

/** How the inputs of a network are written: x_1, x_2, … */
export const inputSymbol: UnitSymbol = { letter: "x" };

/** How its outputs are: ŷ_1, ŷ_2, … */
export const outputSymbol: UnitSymbol = { letter: "ŷ" };

/**
 * Numbers and names each layer as the slides do: pre-activations a_l, activations h_l (h'_l where
 * one follows another, dropout say), and ŷ for what the last layer gives.
 */
export function numberedLayers(layers: readonly Layer[]): NumberedLayer[] {
  let number = 0;
  let above = 0;
  return layers.map((layer, index) => {
    const weights = layer.parameters.find(({ role }) => role === "weights");
    if (weights !== undefined) number++;
    above = weights === undefined ? above + 1 : 0;
    const letter = weights === undefined ? `h${"'".repeat(above - 1)}` : "a";
    const symbol = index === layers.length - 1 ? outputSymbol : { letter, layer: number };
    return { layer, number, weights, symbol };
  });
}

/** `a_13`: unit 3 of the pre-activations of layer 1. @param unit from 1 */
export function unitName({ letter, layer }: UnitSymbol, unit: number): string {
  return layer === undefined ? subscripted(letter, unit) : subscripted(letter, layer, unit);
}

/**
 * `w_131`: layer 1, to neuron 3, from input 1.
 *
 * @example
 * ```ts
 * console.log(weightName({ layer: 1, neuron: 3, input: 1 })); // w_131
 * ```
 */
export function weightName({ layer, neuron, input }: WeightIndex): string {
  return subscripted("w", layer, neuron, input);
}

/**
 * The name of every number that a network learns, no two alike: `w_131`, `b_21`, `gamma_11`. Where a
 * layer has a second parameter of the same name, it gets a prime, `gamma'_11`.
 * @returns for each parameter its entries' names, row by row
 */
export function entryNames(layers: readonly Layer[]): Map<Parameter, readonly string[]> {
  const names = new Map<Parameter, readonly string[]>();
  const used = new Set<string>();
  for (const { layer, number } of numberedLayers(layers)) {
    for (const parameter of layer.parameters) {
      // The entries of a matrix W are written w.
      let letter = parameter.role === "weights" ? parameter.name.toLowerCase() : parameter.name;
      while (used.has(subscripted(letter, number))) letter += "'";
      used.add(subscripted(letter, number));
      names.set(parameter, namesOf(parameter, letter, number));
    }
  }
  return names;
}

function namesOf({ value, role }: Parameter, letter: string, layer: number): string[] {
  const isMatrix = role === "weights" || value.rows > 1;
  return Array.from(value.data, (_, at) => {
    const [row, column] = [Math.floor(at / value.columns) + 1, (at % value.columns) + 1];
    return isMatrix ? subscripted(letter, layer, row, column) : subscripted(letter, layer, column);
  });
}

/** Never the same for other indices: 1, 11, 1 and 1, 1, 11 are told apart by commas. */
function subscripted(letter: string, ...indices: readonly number[]): string {
  return `${letter}_${indices.join(indices.some((index) => index > 9) ? "," : "")}`;
}
