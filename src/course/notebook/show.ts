import { Graph, Matrix, Network } from "../../index.js";
import { invalid } from "../../library/error/check.js";
import {
  type Figure,
  figureHtml,
  graphFigure,
  networkFigure,
  plotlyData,
} from "../figure/index.js";
import { display, type MimeBundle } from "./display.js";
import { Table, table } from "./table.js";

/** What a cell can show: a figure, or what a figure or a table is made from at once. */
export type Showable = Figure | Network | Graph | Matrix | Table;

/**
 * Shows a figure, a network, a graph, a matrix or a table as the cell's output; outside a notebook
 * it prints the words that stand for it.
 *
 * @example
 * ```ts
 * import { Matrix } from "backprop-workbook";
 * import { show } from "backprop-workbook/notebook";
 *
 * show(Matrix.from([[1, 2], [3, 4]]));
 * // Matrix 2x2
 * //   [1, 2]
 * //   [3, 4]
 * ```
 * @throws RangeError on anything else
 */
export function show(value: Showable): void {
  display(bundleOf(value));
}

/**
 * All forms of one value: for Plotly's own viewers, as HTML, and as text.
 *
 * @example
 * ```ts
 * import { bundleOf, table } from "backprop-workbook/notebook";
 *
 * console.log(Object.keys(bundleOf(table(["k"], [[0]])))); // [ 'text/html', 'text/plain' ]
 * ```
 * @throws RangeError on anything that is not {@link Showable}
 */
export function bundleOf(value: Showable): MimeBundle {
  const bundle = richForm(value);
  if (bundle !== undefined) return bundle;
  throw invalid("show", "a figure, a network, a graph, a matrix or a table", value);
}

/** All forms of a value that can be shown, or undefined. */
export function richForm(value: unknown): MimeBundle | undefined {
  if (value instanceof Network) return figureBundle(networkFigure(value));
  if (value instanceof Graph) return figureBundle(graphFigure(value));
  if (value instanceof Matrix) return matrixBundle(value);
  if (value instanceof Table) return { "text/html": value.toHtml(), "text/plain": String(value) };
  return isFigure(value) ? figureBundle(value) : undefined;
}

function figureBundle(figure: Figure): MimeBundle {
  return {
    "application/vnd.plotly.v1+json": plotlyData(figure),
    "text/html": figureHtml(figure),
    "text/plain": `${figure.title}\n${figure.alt}`,
  };
}

function matrixBundle(matrix: Matrix): MimeBundle {
  const most = 20;
  const columns = Array.from({ length: Math.min(matrix.columns, most) }, (_, j) => String(j + 1));
  const rows = matrix.toArray().slice(0, most);
  const shown = table(
    columns,
    rows.map((row) => row.slice(0, most)),
  );
  const isWhole = matrix.rows <= most && matrix.columns <= most;
  const caption = isWhole ? matrix.shape : `the first ${most} rows and columns of ${matrix.shape}`;
  return { "text/html": `<p>Matrix ${caption}</p>${shown.toHtml()}`, "text/plain": String(matrix) };
}

function isFigure(value: unknown): value is Figure {
  return (
    typeof value === "object" &&
    value !== null &&
    ["title", "alt", "data", "layout"].every((key) => key in value)
  );
}
