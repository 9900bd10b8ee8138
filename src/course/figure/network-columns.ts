import { invalid, wholeNumber } from "../../library/error/check.js";
import type { Matrix } from "../../library/matrix/index.js";
import { Network } from "../../library/network/index.js";

/** One column of a network drawing: units side by side, and how the column before feeds them. */
export interface Column {
  readonly kind: "input" | "hidden" | "output";
  readonly size: number;
  /** Symbol of a unit, its index to follow: `x_`, `h_1`, `ŷ_`. */
  readonly symbol: string;
  /** Symbols that name the same circle, `a_1` and `h_1`: how a path finds its units. */
  readonly aliases: readonly string[];
  /** Each unit fed by all units before it, or by the one beside it; none in the first column. */
  readonly feeding: "none" | "all" | "one";
  /** Number of the layer of weights that leads here, and the weights (size x size before). */
  readonly weightLayer: number | undefined;
  readonly weights: Matrix | undefined;
  /** Symbol of the whole column where pre-activations and activations stand apart. */
  readonly stage: string | undefined;
}

/**
 * The columns of a drawing of a network, or of one that is only known by the widths of its layers.
 * @param stages a column for each step of the network, pre-activations and activations apart;
 *   otherwise a column for each layer of neurons
 * @throws RangeError on widths that are no network, or when the first layer has no inputs of its own
 */
export function networkColumns(source: Network | readonly number[], stages: boolean): Column[] {
  if (!(source instanceof Network)) return columnsFromWidths(source);
  const inputs = source.layers[0]?.inputs;
  if (inputs === undefined) {
    throw invalid("networkFigure: first layer", "one with weights", source.layers[0]?.name);
  }
  const columns = columnsFromLayers(source, inputs);
  return stages ? columns : mergeActivations(columns);
}

function columnsFromWidths(widths: readonly number[]): Column[] {
  if (!Array.isArray(widths) || widths.length < 2) {
    throw invalid("networkFigure: widths", "inputs and at least one layer, like [3, 4, 2]", widths);
  }
  return widths.map((width: number, l) => {
    const size = wholeNumber(`networkFigure: width of layer ${l}`, width);
    if (l === 0) return inputColumn(size);
    const isOutput = l === widths.length - 1;
    const symbol = isOutput ? "ŷ_" : `h_${l}`;
    return {
      kind: isOutput ? "output" : "hidden",
      size,
      symbol,
      aliases: [`a_${l}`, symbol],
      feeding: "all",
      weightLayer: l,
      weights: undefined,
      stage: undefined,
    };
  });
}

function inputColumn(size: number): Column {
  return {
    kind: "input",
    size,
    symbol: "x_",
    aliases: ["x_"],
    feeding: "none",
    weightLayer: undefined,
    weights: undefined,
    stage: undefined,
  };
}

/** Names as in the lectures: pre-activations a_l, activations h_l, the last layer's outputs ŷ. */
function columnsFromLayers(network: Network, inputs: number): Column[] {
  const columns = [inputColumn(inputs)];
  let size = inputs;
  let number = 0;
  network.layers.forEach((layer, index) => {
    const weights = layer.parameters.find(({ name }) => name === "W")?.value;
    if (layer.parameters.length > 0) number += 1;
    size = layer.outputs ?? size;
    const isOutput = index === network.layers.length - 1;
    const symbol = isOutput ? "ŷ_" : `${layer.parameters.length > 0 ? "a" : "h"}_${number}`;
    columns.push({
      kind: isOutput ? "output" : "hidden",
      size,
      symbol,
      aliases: [symbol],
      feeding: layer.elementwise ? "one" : "all",
      weightLayer: layer.parameters.length > 0 ? number : undefined,
      weights,
      stage: symbol.replace(/_(\d+)/, "<sub>$1</sub>"),
    });
  });
  return columns;
}

/** A layer of weights and what follows it without weights, its activation, become one column. */
function mergeActivations(columns: readonly Column[]): Column[] {
  const merged: Column[] = [];
  for (const column of columns) {
    const before = merged[merged.length - 1];
    if (before === undefined || before.kind === "input" || column.weightLayer !== undefined) {
      merged.push({ ...column, stage: undefined });
    } else {
      merged[merged.length - 1] = {
        ...before,
        kind: column.kind,
        symbol: column.symbol,
        stage: undefined,
        aliases: [...before.aliases, ...column.aliases],
      };
    }
  }
  return merged;
}
