import { invalid } from "../../library/error/check.js";
import { count, list, short, withSubscript } from "../text/format.js";
import { withSlider } from "./animation.js";
import type { Figure, Frame } from "./figure.js";
import { first, type HeightGrid, heightsOf, last, requireGrid } from "./grid.js";
import {
  axis,
  equalAxes,
  ink,
  okabeIto,
  type SeriesStyle,
  seriesStyles,
  strokes,
  themedLayout,
} from "./theme.js";
import type { ColorScale, ContourTrace, ScatterTrace } from "./trace.js";

/** The points that a descent went through, in order: pairs of the two parameters. */
export type Trajectory = readonly (readonly [number, number])[];

export interface ContourFigureOptions {
  readonly title?: string;
  /** Names of the two axes; w_1 and w_2 when left out. */
  readonly axes?: readonly [string, string];
  /** A place to mark as the minimum. */
  readonly minimum?: readonly [number, number];
  /** Contours at equal ratios instead of equal distances, for a ravine; the heights must be above 0. */
  readonly logarithmic?: boolean;
}

const levels = 14;
/** Frames cost a page's memory; long descents are shown in this many. */
const mostFrames = 25;
const tones: ColorScale = [
  [0, strokes.grey],
  [1, strokes.grey],
];
/** Pixels of the plot's width on a page of usual width, and of its height at most. */
const usualWidth = 620;
const mostHeight = 420;

/**
 * Descents over the contour lines of a function of two numbers, each in its own colour, marker and
 * dash; the slider moves a large marker along each, step by step together.
 *
 * IIT Hyderabad, "Gradient Descent"; Amrita, hyper-parameter tuning (the optimizers compared).
 *
 * @example
 * ```ts
 * import { contourFigure, sampleGrid } from "backprop-workbook/figure";
 *
 * const bowl = sampleGrid((u, v) => u * u + v * v, [-2, 2], [-2, 2]);
 * console.log(contourFigure(bowl, { descent: [[1, 1], [0.5, 0.5]] }).frames?.length); // 2
 * ```
 * @param trajectories by name, `{ momentum: [[1, 2], …] }`
 * @throws RangeError on a grid of other shapes, or an empty trajectory
 */
export function contourFigure(
  grid: HeightGrid,
  trajectories: Readonly<Record<string, Trajectory>>,
  options: ContourFigureOptions = {},
): Figure {
  requireGrid("contourFigure: grid", grid);
  const runs = Object.entries(trajectories);
  for (const [name, points] of runs) {
    if (points.length === 0) throw invalid(`contourFigure: ${name}`, "at least one point", points);
  }
  const longest = Math.max(1, ...runs.map(([, points]) => points.length - 1));
  const title = options.title ?? (runs.length > 0 ? "Descents on a contour map" : "Contour map");
  const [across, up] = (options.axes ?? ["w_1", "w_2"]).map(withSubscript) as [string, string];
  const [wide, tall] = [last(grid.x) - first(grid.x), last(grid.y) - first(grid.y)];
  const bare = { showgrid: false, zeroline: false };
  const { x, y } = equalAxes(
    axis(across, [first(grid.x), last(grid.x)], bare),
    axis(up, [first(grid.y), last(grid.y)], bare),
  );
  const layout = themedLayout(title, {
    showlegend: runs.length > 0,
    height: 130 + Math.min(mostHeight, (usualWidth * tall) / wide),
    xaxis: x,
    yaxis: y,
  });
  const styles = seriesStyles(runs.map(([name]) => name));
  const heads = (step: number) => runs.map((run, i) => head(run, styles[i], step));
  const marks = options.minimum === undefined ? [] : [minimumMark(options.minimum)];
  const data = [
    contours(grid, options.logarithmic === true),
    ...runs.map((run, i) => path(run, styles[i])),
    ...heads(longest),
    ...marks,
  ];
  const figure = { title, alt: describe(runs, grid, options), data, layout };
  if (runs.length === 0) return figure;

  const frames = stepsShown(longest).map(
    (step): Frame => ({
      name: String(step),
      data: heads(step).map(({ x, y }) => ({ x, y })),
      traces: runs.map((_, i) => 1 + runs.length + i),
    }),
  );
  return {
    ...figure,
    layout: withSlider(
      layout,
      frames.map(({ name }) => name),
      frames.length - 1,
      "step",
    ),
    frames,
  };
}

/** Every step of a short descent; of a long one more at the beginning, where it goes fast. */
function stepsShown(longest: number): number[] {
  if (longest <= mostFrames) return Array.from({ length: longest + 1 }, (_, i) => i);
  const share = (i: number) => Math.round(longest * (i / mostFrames) ** 2);
  return [...new Set(Array.from({ length: mostFrames + 1 }, (_, i) => share(i)))];
}

function contours(grid: HeightGrid, logarithmic: boolean): ContourTrace {
  const [low, high] = heightsOf(grid);
  if (logarithmic && low <= 0) throw invalid("contourFigure: grid", "heights above 0", low);
  const z = logarithmic ? grid.z.map((row) => row.map(Math.log10)) : grid.z;
  const [start, end] = logarithmic ? [Math.log10(low), Math.log10(high)] : [low, high];
  const size = (end - start) / levels || 1;
  return {
    type: "contour",
    ...grid,
    z,
    autocontour: false,
    contours: { start: start + size / 2, end: end - size / 2, size, coloring: "lines" },
    line: { width: 1 },
    colorscale: tones,
    showscale: false,
    hoverinfo: "skip",
  };
}

/** All steps of a descent; those of a long one run together, and have no markers. */
function path(
  [name, points]: [string, Trajectory],
  { color, symbol, dash }: SeriesStyle,
): ScatterTrace {
  return {
    type: "scatter",
    mode: points.length > 61 ? "lines" : "lines+markers",
    name,
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
    line: { color, dash, width: 2 },
    marker: { color, symbol, size: 5 },
    hovertemplate: "%{x:.4g}, %{y:.4g}",
  };
}

/** Where a descent is after so many steps; one that has ended stays at its end. */
function head(
  [name, points]: [string, Trajectory],
  { color, symbol }: SeriesStyle,
  step: number,
): ScatterTrace {
  const [x, y] = points[Math.min(step, points.length - 1)];
  return {
    type: "scatter",
    mode: "markers",
    name,
    x: [x],
    y: [y],
    marker: { color, symbol, size: 12 },
    showlegend: false,
    hoverinfo: "skip",
  };
}

function minimumMark([x, y]: readonly [number, number]): ScatterTrace {
  return {
    type: "scatter",
    mode: "markers",
    name: "minimum",
    x: [x],
    y: [y],
    marker: {
      color: okabeIto.yellow,
      symbol: "star",
      size: 16,
      line: { color: ink.line, width: 1 },
    },
    hoverinfo: "skip",
  };
}

function describe(
  runs: readonly (readonly [string, Trajectory])[],
  grid: HeightGrid,
  { minimum }: ContourFigureOptions,
): string {
  const [low, high] = heightsOf(grid);
  const where = ([x, y]: readonly [number, number]) => `(${short(x)}, ${short(y)})`;
  const map = `Contour lines from ${short(low, 2)} to ${short(high, 2)}`;
  const bottom = minimum === undefined ? "" : `, with the minimum at ${where(minimum)}`;
  if (runs.length === 0) return `${map}${bottom}.`;
  const ways = runs.map(([name, points]) => {
    const [start, end] = [points[0] ?? [0, 0], points[points.length - 1] ?? [0, 0]];
    return `${name} goes from ${where(start)} to ${where(end)} in ${count(points.length - 1, "step")}`;
  });
  return `${map}${bottom}. ${list(ways)}.`;
}
