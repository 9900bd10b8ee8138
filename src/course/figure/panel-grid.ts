import { invalid } from "../../library/error/check.js";
import { first, type HeightGrid, last, requireGrid } from "./grid.js";
import type { Annotation, Axis, Layout } from "./layout.js";
import { linearTicks } from "./svg/scale.js";
import { textWidth } from "./svg/text.js";
import { axis, equalAxes, themedLayout } from "./theme.js";
import type { AxisId, HeatmapTrace, ScatterTrace, Trace } from "./trace.js";

/** A point of a data set with its class, from 0. */
export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly label: number;
}

/** One small picture among several: a name, and what is drawn in it. */
export interface GridPanel {
  readonly name: string;
  readonly traces: readonly (ScatterTrace | HeatmapTrace | Extract<Trace, { type: "contour" }>)[];
}

/** A picture's heading: its name, and the share of points that are right where known. */
export function withAccuracy(name: string, accuracy: number | undefined): string {
  return accuracy === undefined ? name : `${name}: ${Math.round(100 * accuracy)} %`;
}

/** Pixels of one small picture's height; its shares for the heading, and for the gap after it. */
const panelHeight = 210;
const heading = 0.1;
const gap = 0.04;

/** Pixels at which no heading reaches into the next one, the figure's margins at both sides. */
function leastWidth(panels: readonly GridPanel[], columns: number): number {
  const widest = Math.max(...panels.map(({ name }) => textWidth(name, 13)));
  return Math.ceil(Math.max(170 * columns, 82 + columns * (widest + 12)));
}

/** Ticks away from both ends, where they would run into those of the picture beside. */
function innerTicks(low: number, high: number): number[] {
  const edge = 0.1 * (high - low);
  return linearTicks(low, high, 5).filter((tick) => tick > low + edge && tick < high - edge);
}

/**
 * Small pictures of the same plane side by side, at most `perRow` in a row, all with equal axes.
 * @throws RangeError when there is no picture
 */
export function panelGrid(
  title: string,
  panels: readonly GridPanel[],
  plane: HeightGrid,
  options: { readonly perRow?: number; readonly axes?: readonly [string, string] } = {},
): { readonly data: Trace[]; readonly layout: Layout } {
  if (panels.length === 0) throw invalid(`${title}: panels`, "at least one", panels);
  requireGrid(`${title}: plane`, plane);
  const { perRow = 3, axes: names = ["x<sub>1</sub>", "x<sub>2</sub>"] } = options;
  const columns = Math.min(perRow, panels.length);
  const rows = Math.ceil(panels.length / columns);
  const axes: Record<string, Axis> = {};
  const headings: Annotation[] = [];
  const data: Trace[] = [];

  panels.forEach(({ name, traces }, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const id = i === 0 ? "" : String(i + 1);
    const isLeft = column === 0;
    const isBottom = i + columns >= panels.length;
    const [width, height] = [1 / columns, 1 / rows];
    const [left, top] = [column * width, 1 - row * height];
    const bare = { showgrid: false, zeroline: false, fixedrange: true };
    const pair = equalAxes(
      axis(isBottom ? names[0] : "", [first(plane.x), last(plane.x)], {
        ...bare,
        ...(columns > 1 ? { tickvals: innerTicks(first(plane.x), last(plane.x)) } : {}),
        showticklabels: isBottom,
        domain: [left, left + width * (1 - gap)],
        anchor: `y${id}`,
      }),
      axis(isLeft ? names[1] : "", [first(plane.y), last(plane.y)], {
        ...bare,
        showticklabels: isLeft,
        domain: [top - height * (1 - gap), top - height * heading],
        anchor: `x${id}`,
      }),
      `x${id}`,
    );
    axes[`xaxis${id}`] = pair.x;
    axes[`yaxis${id}`] = pair.y;
    headings.push({
      x: (first(plane.x) + last(plane.x)) / 2,
      y: last(plane.y),
      xref: `x${id}`,
      yref: `y${id}`,
      text: name,
      showarrow: false,
      yanchor: "bottom",
      yshift: 4,
    });
    const xaxis = `x${id}` as AxisId<"x">;
    const yaxis = `y${id}` as AxisId<"y">;
    data.push(
      ...traces.map((trace) => ({
        ...trace,
        xaxis,
        yaxis,
        showlegend: i === 0 && trace.showlegend !== false,
      })),
    );
  });
  return {
    data,
    layout: themedLayout(title, {
      showlegend: data.some((trace) => trace.showlegend === true && trace.name !== undefined),
      height: 130 + rows * (columns > 1 ? panelHeight : panelHeight * 1.6),
      meta: { minWidth: columns > 1 ? leastWidth(panels, columns) : 0 },
      annotations: headings,
      ...axes,
    }),
  };
}
