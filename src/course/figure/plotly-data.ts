import type { Figure } from "./figure.js";
import { packed } from "./packed.js";
import type { Trace } from "./trace.js";

/**
 * What Plotly is told besides the figure where others draw it: fit the page's width; no logo in the
 * toolbar, and no button that sends the figure to another machine.
 */
const config = { responsive: true, displaylogo: false, showSendToCloud: false } as const;

/** Digits that a picture can show; the rest would only make a saved notebook larger. */
const digits = 5;

/**
 * A figure as Plotly takes it, plain JSON data: long lists of coordinates as packed numbers, other
 * fractions with five significant digits.
 *
 * @example
 * ```ts
 * import { lossFigure, plotlyData } from "backprop-workbook/figure";
 *
 * console.log(Object.keys(plotlyData(lossFigure([4, 1, 0.25]))));
 * // [ 'data', 'layout', 'frames', 'config' ]
 * ```
 */
export function plotlyData({ data, layout, frames = [] }: Figure): Record<string, unknown> {
  const json = JSON.stringify(
    { data: data.map(asGiven), layout, frames, config },
    (key, value: unknown) => {
      if (typeof value === "number") {
        return Number.isInteger(value) ? value : Number(value.toPrecision(digits));
      }
      return key === "x" || key === "y" || key === "z" ? packed(value) : value;
    },
  );
  return JSON.parse(json);
}

/** Plotly would leave out points of a line, and make a polygon of a curve. */
function asGiven(trace: Trace): object {
  if (trace.type !== "scatter" || trace.line === undefined) return trace;
  return { ...trace, line: { ...trace.line, simplify: false } };
}
