import { invalid, wholeNumber } from "../../library/error/check.js";
import type { Matrix } from "../../library/matrix/index.js";
import { Network } from "../../library/network/index.js";
import {
  inputSymbol,
  numberedLayers,
  outputSymbol,
  type UnitSymbol,
} from "../../library/network/notation.js";

/** One column of a network drawing: units side by side, and how the column before feeds them. */
export interface Column {
  readonly kind: "input" | "hidden" | "output";
  readonly size: number;
  /** How its units are written: x, h_1, ŷ. */
  readonly symbol: UnitSymbol;
  /** Symbols that name the same circle, `a_1` and `h_1`: how a path finds its units. */
  readonly aliases: readonly UnitSymbol[];
  /** Each unit fed by all units before it, or by the one beside it; none in the first column. */
  readonly feeding: "none" | "all" | "one";
  /** Number of the layer of weights that leads here, and the weights (size x size before). */
  readonly weightLayer: number | undefined;
  readonly weights: Matrix | undefined;
  /** Whether each unit adds a bias of its own. */
  readonly biases: boolean;
  /** Symbol of the whole column where pre-activations and activations stand apart. */
  readonly stage: string | undefined;
}

/**
 * The columns of a drawing of a network, or of one that is only known by the widths of its layers.
 * @param stages a column for each step of the network, pre-activations and activations apart;
 *   otherwise a column for each layer of neurons
 * @throws RangeError on widths that are no network, or when no layer says how many inputs there are
 */
export function networkColumns(source: Network | readonly number[], stages: boolean): Column[] {
  if (!(source instanceof Network)) return columnsFromWidths(source);
  const inputs = source.layers.find((layer) => layer.inputs !== undefined)?.inputs;
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
    const symbol = isOutput ? outputSymbol : { letter: "h", layer: l };
    return {
      kind: isOutput ? "output" : "hidden",
      size,
      symbol,
      aliases: [{ letter: "a", layer: l }, symbol],
      feeding: "all",
      weightLayer: l,
      weights: undefined,
      biases: true,
      stage: undefined,
    };
  });
}

function inputColumn(size: number): Column {
  return {
    kind: "input",
    size,
    symbol: inputSymbol,
    aliases: [inputSymbol],
    feeding: "none",
    weightLayer: undefined,
    weights: undefined,
    biases: false,
    stage: undefined,
  };
}

function columnsFromLayers(network: Network, inputs: number): Column[] {
  const columns = [inputColumn(inputs)];
  let size = inputs;
  for (const { layer, number, weights, symbol } of numberedLayers(network.layers)) {
    size = layer.outputs ?? size;
    columns.push({
      kind: symbol === outputSymbol ? "output" : "hidden",
      size,
      symbol,
      aliases: [symbol],
      feeding: layer.elementwise ? "one" : "all",
      weightLayer: weights && number,
      weights: weights?.value,
      biases: layer.parameters.some(({ role }) => role === "biases"),
      stage: `${symbol.letter}<sub>${symbol.layer}</sub>`,
    });
  }
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
