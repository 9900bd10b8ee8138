import { invalid } from "../../library/error/check.js";
import { count } from "../text/format.js";
import type { Figure } from "./figure.js";
import type { Annotation, Shape } from "./layout.js";
import { linesOf, textWidth, wrapped } from "./svg/text.js";
import { hiddenAxis, ink, themedLayout } from "./theme.js";

const size = 13;
const lineStep = 18;
const padding = { across: 16, down: 10 };
const margin = { l: 10, r: 10, t: 46, b: 8 };
const width = 700 - margin.l - margin.r;

/**
 * A table of words, drawn: what a slide shows as a table, with the rows read out in the alt text.
 * Long cells are broken into lines. For computed numbers take the notebook's own `table`.
 *
 * Amrita, "Hyper-parameters"; CS7015, the table of outputs and losses.
 *
 * @example
 * ```ts
 * import { tableFigure } from "backprop-workbook/figure";
 *
 * const sizes = tableFigure("Sizes", ["layer", "weights"], [["Dense(4, 2)", "8"]]);
 * console.log(sizes.alt); // A table of 1 row. layer: Dense(4, 2); weights: 8.
 * ```
 * @param header one name for each column
 * @param rows one array for each row, as long as the header; may hold Plotly's marks, `h<sub>1</sub>`
 * @throws RangeError when there is no row, or a row has not as many cells as the header
 */
export function tableFigure(
  title: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Figure {
  if (rows.length === 0) throw invalid("tableFigure: rows", "at least one", rows);
  rows.forEach((row, i) => {
    if (row.length === header.length) return;
    throw invalid(`tableFigure: row ${i}`, `${header.length} cells as in the header`, row);
  });
  const { lefts, widths } = columnsOf([header, ...rows]);
  const [names = [], ...others] = [header, ...rows].map((row) =>
    row.map((cell, j) => wrapped(cell, size, (widths[j] ?? 0) - padding.across)),
  );
  const cells = [names.map(bold), ...others];
  const heights = cells.map(
    (row) => Math.max(...row.map((cell) => linesOf(cell).length)) * lineStep + padding.down,
  );
  const total = heights.reduce((sum, height) => sum + height, 0);
  const tops = heights.map((_, i) => total - heights.slice(0, i).reduce((sum, h) => sum + h, 0));
  return {
    title,
    alt: describe(header, rows),
    data: [],
    layout: themedLayout(title, {
      height: total + margin.t + margin.b,
      meta: { minWidth: 680 },
      margin,
      xaxis: hiddenAxis([0, width]),
      yaxis: hiddenAxis([0, total]),
      shapes: tops.slice(1).map((y, i) => rule(y, i === 0 ? 2 : 1)),
      annotations: cells.flatMap((row, i) =>
        row.map((cell, j) => written(cell, lefts[j] ?? 0, (tops[i] ?? 0) - padding.down / 2)),
      ),
    }),
  };
}

const bold = (text: string) =>
  linesOf(text)
    .map((line) => `<b>${line}</b>`)
    .join("<br>");

/** Columns as wide as their longest cell; too wide a table is squeezed where it is widest. */
function columnsOf(rows: readonly (readonly string[])[]): { lefts: number[]; widths: number[] } {
  const natural = (rows[0] ?? []).map(
    (_, j) => Math.max(...rows.map((row) => textWidth(row[j] ?? "", size))) + padding.across,
  );
  const limit = widestColumn(natural);
  const widths = natural.map((wanted) => Math.min(wanted, limit));
  const lefts = widths.map((_, j) => widths.slice(0, j).reduce((sum, w) => sum + w, 0));
  return { lefts, widths };
}

/** The width at which columns must be cut so that all fit: narrow ones keep their own. */
function widestColumn(natural: readonly number[]): number {
  const ascending = [...natural].sort((a, b) => a - b);
  let room = width;
  for (const [i, wanted] of ascending.entries()) {
    const share = room / (ascending.length - i);
    if (wanted > share) return share;
    room -= wanted;
  }
  return width;
}

function written(text: string, x: number, y: number): Annotation {
  return {
    x,
    y,
    text,
    showarrow: false,
    align: "left",
    xanchor: "left",
    yanchor: "top",
    font: { size },
  };
}

function rule(y: number, thickness: number): Shape {
  return {
    type: "line",
    x0: 0,
    x1: width,
    y0: y,
    y1: y,
    line: { color: thickness > 1 ? ink.line : ink.grid, width: thickness },
  };
}

function describe(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const plain = (markup: string) =>
    markup
      .replace(/<br\s*\/?>/g, " ")
      .replaceAll("<sub>", "_")
      .replaceAll("<sup>", "^")
      .replace(/<[^>]+>/g, "");
  const read = rows.map((row) =>
    row.map((cell, j) => [header[j], cell].map((it) => plain(it ?? "")).join(": ")).join("; "),
  );
  return `A table of ${count(rows.length, "row")}. ${read.join(". ")}.`;
}
