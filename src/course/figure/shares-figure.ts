import { invalid } from "../../library/error/check.js";
import type { Figure } from "./figure.js";
import { textWidth } from "./svg/text.js";
import { axis, ink, strokes, themedLayout } from "./theme.js";
import type { ScatterTrace } from "./trace.js";

const percent = (share: number) => `${Math.round(100 * share)}%`;

/** One bar: a whole, cut into shares. */
export interface SharesRow {
  readonly label: string;
  /** One share for each part, from 0 to 1; together 1 at most. */
  readonly shares: readonly number[];
}

const rowHeight = 26;
const barHeight = 15;
const colors = [strokes.blue, strokes.orange, strokes.purple, strokes.grey] as const;

/**
 * Wholes and their shares as bars below one another, the first share of each also as a number.
 *
 * @example
 * ```ts
 * import { sharesFigure } from "backprop-workbook/figure";
 *
 * const rows = [{ label: "first cell", shares: [0.75, 0.25] }];
 * console.log(sharesFigure("Solved", ["right", "wrong"], rows).alt);
 * // One bar: Solved. Smallest shares of "right": first cell: 75%.
 * ```
 * @param parts what the shares are of, 1 to 4 names
 * @throws RangeError when there is no row, or shares are not as many as parts or beyond 1
 */
export function sharesFigure(
  title: string,
  parts: readonly string[],
  rows: readonly SharesRow[],
): Figure {
  if (rows.length === 0) throw invalid("sharesFigure: rows", "at least one", rows);
  if (parts.length === 0 || parts.length > colors.length) {
    throw invalid("sharesFigure: parts", `1 to ${colors.length} names`, parts);
  }
  for (const { label, shares } of rows) {
    const total = shares.reduce((sum, share) => sum + share, 0);
    const possible = shares.every((share) => share >= 0) && total <= 1 + 1e-9;
    if (shares.length !== parts.length || !possible) {
      const expected = `${parts.length} shares of a whole`;
      throw invalid(`sharesFigure: row ${JSON.stringify(label)}`, expected, shares);
    }
  }
  const left = Math.max(...rows.map(({ label }) => textWidth(label, 12))) + 16;
  const margin = { l: left, r: 20, t: 86, b: 52 };
  return {
    title,
    alt: describe(title, parts, rows),
    data: [...parts.map((name, part) => bars(name, part, rows)), numbers(rows)],
    layout: themedLayout(title, {
      showlegend: parts.length > 1,
      height: rows.length * rowHeight + margin.t + margin.b,
      margin,
      xaxis: axis("share", [0, 1.12], { tickvals: [0, 0.25, 0.5, 0.75, 1] }),
      yaxis: axis("", [rows.length - 0.5, -0.5], {
        tickvals: rows.map((_, i) => i),
        ticktext: rows.map(({ label }) => label),
        showgrid: false,
        zeroline: false,
      }),
    }),
  };
}

/** The bars of one part, as thick lines: they look the same wherever they are drawn. */
function bars(name: string, part: number, rows: readonly SharesRow[]): ScatterTrace {
  const start = ({ shares }: SharesRow) =>
    shares.slice(0, part).reduce((sum, share) => sum + share, 0);
  return {
    type: "scatter",
    mode: "lines",
    name,
    x: rows.flatMap((row) => [start(row), start(row) + (row.shares[part] ?? 0), null]),
    y: rows.flatMap((_, i) => [i, i, null]),
    line: { color: colors[part] ?? ink.line, width: barHeight },
    hoverinfo: "skip",
  };
}

function numbers(rows: readonly SharesRow[]): ScatterTrace {
  return {
    type: "scatter",
    mode: "text",
    x: rows.map(() => 1),
    y: rows.map((_, i) => i),
    text: rows.map(({ shares }) => percent(shares[0] ?? 0)),
    textposition: "middle right",
    showlegend: false,
    hoverinfo: "skip",
  };
}

/** The rows with the smallest first share: whoever does not see the bars looks for these. */
function describe(title: string, parts: readonly string[], rows: readonly SharesRow[]): string {
  const smallest = [...rows]
    .sort((a, b) => (a.shares[0] ?? 0) - (b.shares[0] ?? 0))
    .slice(0, 3)
    .map(({ label, shares }) => `${label}: ${percent(shares[0] ?? 0)}`);
  const what = rows.length === 1 ? "One bar" : `${rows.length} bars`;
  return `${what}: ${title}. Smallest shares of "${parts[0]}": ${smallest.join("; ")}.`;
}
