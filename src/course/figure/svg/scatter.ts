import { element, pixel, tenth } from "../../text/markup.js";
import type { Coordinates, Line, ScatterTrace, TextPosition } from "../trace.js";
import { marker } from "./marker.js";
import type { Panel } from "./panel.js";
import { type PlacedText, type TextStyle, texts } from "./text.js";

/** A scatter trace on its panel: lines below, then markers, then text. */
export function scatter(trace: ScatterTrace, panel: Panel): string {
  const { mode } = trace;
  const drawn =
    (mode.includes("lines") ? lines(trace, panel) : "") +
    (mode.includes("markers") ? markers(trace, panel) : "") +
    (mode.includes("text") ? labels(trace, panel) : "");
  if (trace.opacity === undefined || drawn === "") return drawn;
  return element("g", { opacity: trace.opacity }, drawn);
}

/** The entry for point i where there is one look for each, the one look otherwise. */
export function each<T>(value: T | readonly T[] | undefined, i: number, otherwise: T): T {
  if (value === undefined) return otherwise;
  return Array.isArray(value) ? ((value[i] as T | undefined) ?? otherwise) : (value as T);
}

export function strokeOf(line: Line | undefined): Record<string, string | number | undefined> {
  const width = line?.width ?? 2;
  const unit = Math.max(width, 3);
  const pattern = {
    dot: [1, 1],
    dash: [3, 3],
    longdash: [5, 5],
    dashdot: [3, 1, 1, 1],
    longdashdot: [5, 1, 1, 1],
  } as const;
  const dash = line?.dash === undefined || line.dash === "solid" ? undefined : pattern[line.dash];
  return {
    stroke: line?.color,
    "stroke-width": width,
    "stroke-dasharray": dash?.map((length) => pixel(length * unit)).join(" "),
  };
}

/** A line of many steps leaves out those that nobody would see, but for the last. */
function lines({ x, y, line }: ScatterTrace, panel: Panel): string {
  let path = "";
  let pen: { x: number; y: number } | undefined;
  points(x, y, panel, (point, i) => {
    if (point === undefined) pen = undefined;
    else {
      const isEnd = typeof x[i + 1] !== "number" || typeof y[i + 1] !== "number";
      const isNear =
        pen !== undefined && Math.abs(point.x - pen.x) < 0.8 && Math.abs(point.y - pen.y) < 0.3;
      if (isNear && !isEnd) return;
      path += `${pen === undefined ? "M" : "L"}${tenth(point.x)} ${tenth(point.y)}`;
      pen = point;
    }
  });
  return path === "" ? "" : element("path", { d: path, fill: "none", ...strokeOf(line) });
}

/** Markers of one colour say it once, around all of them. */
function markers({ x, y, marker: look }: ScatterTrace, panel: Panel): string {
  const color = look?.color ?? "#000000";
  const isOne = typeof color === "string";
  let drawn = "";
  points(x, y, panel, (point, i) => {
    const size = each(look?.size, i, 8);
    if (point === undefined || size === 0) return;
    const paint = isOne ? {} : { fill: each(color, i, "#000000") };
    drawn += marker(point.x, point.y, each(look?.symbol, i, "circle"), size, paint);
  });
  if (drawn === "") return "";
  const shared = { stroke: look?.line?.color, "stroke-width": look?.line?.width };
  return element("g", isOne ? { fill: color, ...shared } : shared, drawn);
}

/** Labels at one side of their points say their style once, others each for itself. */
function labels(trace: ScatterTrace, panel: Panel): string {
  const { textposition: position, marker: look } = trace;
  const size = trace.textfont?.size ?? panel.font.size;
  const color = trace.textfont?.color ?? panel.font.color;
  const placed: { label: PlacedText; style: TextStyle }[] = [];
  points(trace.x, trace.y, panel, (point, i) => {
    const markup = trace.text?.[i] ?? "";
    if (point === undefined || markup === "") return;
    const away = trace.mode.includes("markers") ? each(look?.size, i, 8) / 2 + 3 : 3;
    const side = sideOf(each<TextPosition>(position, i, "middle center"));
    const label = { x: point.x + side.dx * away, y: point.y + side.dy * away, markup };
    placed.push({ label, style: { size, color, anchor: side.anchor, baseline: side.baseline } });
  });
  const [first] = placed;
  if (first === undefined) return "";
  const all = placed.map(({ label }) => label);
  if (!Array.isArray(position)) return texts(all, first.style);
  return placed.map(({ label, style }) => texts([label], style)).join("");
}

/** Which way a label goes from its point, and which of its ends stays there. */
function sideOf(position: TextPosition) {
  const [vertical, horizontal] = position.split(" ");
  const [dx, anchor] =
    horizontal === "left"
      ? ([-1, "end"] as const)
      : horizontal === "right"
        ? ([1, "start"] as const)
        : ([0, "middle"] as const);
  const [dy, baseline] =
    vertical === "top"
      ? ([-1, "bottom"] as const)
      : vertical === "bottom"
        ? ([1, "top"] as const)
        : ([0, "middle"] as const);
  return { dx, dy, anchor, baseline };
}

function points(
  x: Coordinates,
  y: Coordinates,
  panel: Panel,
  visit: (point: { x: number; y: number } | undefined, i: number) => void,
): void {
  x.forEach((value, i) => {
    const height = y[i];
    const isPoint = typeof value === "number" && typeof height === "number";
    visit(isPoint ? { x: panel.x.toPixel(value), y: panel.y.toPixel(height) } : undefined, i);
  });
}
