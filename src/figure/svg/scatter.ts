import type { Coordinates, Line, ScatterTrace, TextPosition } from "../trace.js";
import { element, pixel, tenth } from "./element.js";
import { marker } from "./marker.js";
import type { Panel } from "./panel.js";
import { text } from "./text.js";

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
  const pattern = { dot: [1, 1], dash: [3, 3], longdash: [5, 5], dashdot: [3, 1, 1, 1] } as const;
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

function labels(trace: ScatterTrace, panel: Panel): string {
  let drawn = "";
  points(trace.x, trace.y, panel, (point, i) => {
    const label = trace.text?.[i] ?? "";
    if (point === undefined || label === "") return;
    const size = trace.textfont?.size ?? panel.font.size;
    const position = each<TextPosition>(trace.textposition, i, "middle center");
    const away = trace.mode.includes("markers") ? each(trace.marker?.size, i, 8) / 2 + 3 : 3;
    const [vertical, horizontal] = position.split(" ") as [string, string];
    const dx = horizontal === "left" ? -away : horizontal === "right" ? away : 0;
    const dy = vertical === "top" ? -away : vertical === "bottom" ? away : 0;
    drawn += text(point.x + dx, point.y + dy, label, {
      size,
      color: trace.textfont?.color ?? panel.font.color,
      anchor: horizontal === "left" ? "end" : horizontal === "right" ? "start" : "middle",
      baseline: vertical === "top" ? "bottom" : vertical === "bottom" ? "top" : "middle",
    });
  });
  return drawn;
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
