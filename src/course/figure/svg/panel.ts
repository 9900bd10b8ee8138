import { element, tenth } from "../../text/markup.js";
import type { Axis, Layout, Margin } from "../layout.js";
import { ink } from "../theme.js";
import type { Trace } from "../trace.js";
import { type Scale, scale } from "./scale.js";
import { text, texts } from "./text.js";

/** One pair of axes with its place on the page. */
export interface Panel {
  readonly x: Scale;
  readonly y: Scale;
  readonly font: { readonly size: number; readonly color: string };
}

/** The panel that a trace, an annotation or a shape belongs to, made once for each pair of axes. */
export function panels(layout: Layout, width: number, height: number, margin: Margin) {
  const made = new Map<string, Panel>();
  const font = { size: layout.font.size ?? 13, color: layout.font.color ?? ink.text };
  const inner = { width: width - margin.l - margin.r, height: height - margin.t - margin.b };
  return (xaxis = "x", yaxis = "y"): Panel => {
    const key = xaxis + yaxis;
    const known = made.get(key);
    if (known !== undefined) return known;
    const [x, y] = [axisOf(layout, xaxis), axisOf(layout, yaxis)];
    const [left, right] = (x.domain ?? [0, 1]).map((share) => margin.l + share * inner.width);
    const [low, high] = (y.domain ?? [0, 1]).map(
      (share) => height - margin.b - share * inner.height,
    );
    const across = { from: Number(left), to: Number(right) };
    const up = { from: Number(low), to: Number(high) };
    if (y.scaleanchor !== undefined) equalise(x, across, y, up);
    const panel: Panel = {
      x: scale(x, across.from, across.to, 80),
      y: scale(y, up.from, up.to, 40),
      font,
    };
    made.set(key, panel);
    return panel;
  };
}

/** Pixels of an axis's two ends. */
interface Stretch {
  from: number;
  to: number;
}

/** Shortens the axis whose unit is longer, about its middle, until both units are equally long. */
function equalise(x: Axis, across: Stretch, y: Axis, up: Stretch): void {
  const unit = (axis: Axis, { from, to }: Stretch) =>
    Math.abs((to - from) / (axis.range[1] - axis.range[0]));
  const [ofX, ofY] = [unit(x, across), unit(y, up)];
  shrink(ofX > ofY ? across : up, Math.min(ofX, ofY) / Math.max(ofX, ofY));
}

function shrink(stretch: Stretch, share: number): void {
  const [middle, half] = [(stretch.from + stretch.to) / 2, (stretch.to - stretch.from) / 2];
  stretch.from = middle - share * half;
  stretch.to = middle + share * half;
}

/** The pairs of axes that the traces use, each once. */
export function axisPairs(data: readonly Trace[]): [string, string][] {
  const pairs = data
    .filter((trace) => trace.type !== "surface")
    .map((trace): [string, string] => [trace.xaxis ?? "x", trace.yaxis ?? "y"]);
  return pairs.filter(
    ([x, y], i) => pairs.findIndex((pair) => pair[0] === x && pair[1] === y) === i,
  );
}

function axisOf(layout: Layout, id: string): Axis {
  const axis = layout[`${id.charAt(0)}axis${id.slice(1)}`] as Axis | undefined;
  return axis ?? { range: [0, 1], visible: false };
}

/** Grid lines, the lines at 0, tick labels and the axes' names. */
export function axes({ x, y, font }: Panel): string {
  const across = (at: number) => `M${tenth(x.from)} ${tenth(at)}H${tenth(x.to)}`;
  const down = (at: number) => `M${tenth(at)} ${tenth(y.from)}V${tenth(y.to)}`;
  return (
    axis(x, down, bottomLabels(x, y.from, font)) + axis(y, across, leftLabels(y, x.from, font))
  );
}

/** @param line the path of a line across the panel, at so many pixels */
function axis(scale: Scale, line: (at: number) => string, labels: string): string {
  const {
    visible = true,
    showgrid = true,
    zeroline,
    gridcolor,
    zerolinecolor,
    range,
    type,
  } = scale.axis;
  if (!visible) return "";
  const stroked = (d: string, stroke: string | undefined) =>
    d === "" ? "" : element("path", { d, stroke });
  const grid = showgrid ? scale.ticks.map(({ at }) => line(at)).join("") : "";
  const hasZero = zeroline && type !== "log" && Math.min(...range) < 0 && Math.max(...range) > 0;
  const zero = hasZero ? line(scale.toPixel(0)) : "";
  return stroked(grid, gridcolor) + stroked(zero, zerolinecolor) + labels;
}

function bottomLabels(x: Scale, below: number, { size, color }: Panel["font"]): string {
  const labels = texts(
    x.ticks.map(({ at, label }) => ({ x: at, y: below + 6, markup: label })),
    { size: size - 1, color, baseline: "top" },
  );
  const name = x.axis.title?.text ?? "";
  if (name === "") return labels;
  const style = { size: size + 1, color, baseline: "top" } as const;
  return labels + text((x.from + x.to) / 2, below + 25, name, style);
}

function leftLabels(y: Scale, left: number, { size, color }: Panel["font"]): string {
  const labels = texts(
    y.ticks.map(({ at, label }) => ({ x: left - 6, y: at, markup: label })),
    { size: size - 1, color, anchor: "end" },
  );
  const name = y.axis.title?.text ?? "";
  if (name === "") return labels;
  const style = { size: size + 1, color, rotate: -90 } as const;
  return labels + text(left - 51, (y.from + y.to) / 2, name, style);
}
