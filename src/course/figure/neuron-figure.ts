import { invalid } from "../../library/error/check.js";
import { count, short, withSubscript } from "../text/format.js";
import type { Figure } from "./figure.js";
import type { Annotation } from "./layout.js";
import { hiddenAxis, ink, okabeIto, themedLayout } from "./theme.js";
import type { ScatterTrace } from "./trace.js";

export interface NeuronFigureOptions {
  readonly title?: string;
  /** What stands in the last circle: `σ`, `step`; `g` when left out. */
  readonly activation?: string;
  /** Numbers to write beside the names: one weight for each input. */
  readonly weights?: readonly number[];
  readonly bias?: number;
  /** The label of what comes out; `h` when left out. */
  readonly output?: string;
}

const rowHeight = 54;

/**
 * One neuron: inputs, their weights, the weighted sum with its bias, the activation, the output.
 *
 * IIIT-Allahabad, "Perceptron", "Single neuron as a linear classifier"; BP deck, "Neuron".
 *
 * @example
 * ```ts
 * import { neuronFigure } from "backprop-workbook/figure";
 *
 * console.log(neuronFigure(2, { weights: [1, -1], bias: 0.5, activation: "σ" }).title);
 * // One neuron
 * ```
 * @param inputs how many, at least 1
 * @throws RangeError on another number of weights than inputs
 */
export function neuronFigure(inputs: number, options: NeuronFigureOptions = {}): Figure {
  if (!Number.isInteger(inputs) || inputs < 1 || inputs > 12) {
    throw invalid("neuronFigure: inputs", "a whole number from 1 to 12", inputs);
  }
  const { weights, bias, activation = "g", output = "h" } = options;
  if (weights !== undefined && weights.length !== inputs) {
    throw invalid("neuronFigure: weights", `${inputs} numbers`, weights);
  }
  const title = options.title ?? "One neuron";
  const rows = inputs + 1;
  const height = (i: number) => (rows - 1) / 2 - i;
  const names = Array.from({ length: inputs }, (_, i) => `x_${i + 1}`);
  const weightText = (i: number) => {
    const name = `w<sub>${i + 1}</sub>`;
    const value = weights?.[i];
    return value === undefined ? name : `${name} = ${short(value)}`;
  };
  const biasText = bias === undefined ? "b" : `b = ${short(bias)}`;
  return {
    title,
    alt:
      `A neuron with ${count(inputs, "input")}: each is multiplied by its weight, the products and ` +
      `the bias are summed, and the activation ${activation} of the sum is the output ${output}.`,
    data: [
      wires(rows, height),
      circles([...names.map((_, i) => [0, height(i)] as const)], names, okabeIto.skyBlue, 34),
      circles([[0, height(inputs)]], ["1"], okabeIto.purple, 34, "square"),
      circles([[1, 0]], ["Σ"], okabeIto.orange, 46),
      circles([[1.8, 0]], [activation], okabeIto.green, 46),
    ],
    layout: themedLayout(title, {
      height: rows * rowHeight + 80,
      margin: { l: 10, r: 10, t: 48, b: 10 },
      xaxis: hiddenAxis([-0.3, 2.6]),
      yaxis: hiddenAxis([-rows / 2 - 0.2, rows / 2 + 0.2]),
      annotations: [
        ...names.map((_, i) => label(0.42, height(i) * 0.58, weightText(i), 12)),
        label(0.42, height(inputs) * 0.58, biasText, 12),
        label(1.4, 0, "a", 11),
        label(2.2, 0, output, 11),
      ],
    }),
  };
}

/** From every input to the sum, and on through the activation. */
function wires(rows: number, height: (i: number) => number): ScatterTrace {
  const starts = Array.from({ length: rows }, (_, i) => height(i));
  return {
    type: "scatter",
    mode: "lines",
    x: [...starts.flatMap(() => [0, 1, null]), 1, 2.4],
    y: [...starts.flatMap((y) => [y, 0, null]), 0, 0],
    line: { color: ink.line, width: 1.5 },
    hoverinfo: "skip",
  };
}

function circles(
  places: readonly (readonly [number, number])[],
  names: readonly string[],
  color: string,
  size: number,
  symbol: "circle" | "square" = "circle",
): ScatterTrace {
  return {
    type: "scatter",
    mode: "markers+text",
    x: places.map(([x]) => x),
    y: places.map(([, y]) => y),
    text: names.map(withSubscript),
    textposition: "middle center",
    textfont: { color: ink.onColor, size: 14 },
    marker: { color, size, symbol, line: { color: ink.line, width: 1 } },
    hoverinfo: "skip",
  };
}

function label(x: number, y: number, text: string, above = 0): Annotation {
  return { x, y, text, showarrow: false, yshift: above, font: { size: 13 } };
}
