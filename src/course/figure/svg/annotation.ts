import { element } from "../../text/markup.js";
import type { Annotation, Shape } from "../layout.js";
import { ink } from "../theme.js";
import type { Panel } from "./panel.js";
import { strokeOf } from "./scatter.js";
import { lineHeight, linesOf, text, textWidth } from "./text.js";

/** An annotation: its arrow, its background, its text. */
export function annotation(note: Annotation, panel: Panel): string {
  const head = { x: place(note.x, note.xref, panel.x), y: place(note.y, note.yref, panel.y) };
  const tail = note.showarrow ? tailOf(note, head, panel) : head;
  const x = tail.x + (note.xshift ?? 0);
  const y = tail.y - (note.yshift ?? 0);
  const arrow = note.showarrow ? arrowTo(head, { x, y }, note) : "";
  if (note.text === "") return arrow;

  const size = note.font?.size ?? panel.font.size;
  const xanchor = note.xanchor ?? "center";
  const baseline = note.yanchor ?? "middle";
  const written = text(x, y, note.text, {
    size,
    color: note.font?.color ?? panel.font.color,
    anchor: xanchor === "left" ? "start" : xanchor === "right" ? "end" : "middle",
    baseline,
  });
  return arrow + background(note, { x, y, size }) + written;
}

export function shape({ type, x0, x1, y0, y1, line, fillcolor }: Shape, panel: Panel): string {
  const [left, right] = [panel.x.toPixel(x0), panel.x.toPixel(x1)];
  const [top, bottom] = [panel.y.toPixel(y0), panel.y.toPixel(y1)];
  if (type === "line") {
    return element("line", { x1: left, y1: top, x2: right, y2: bottom, ...strokeOf(line) });
  }
  return element("rect", {
    x: Math.min(left, right),
    y: Math.min(top, bottom),
    width: Math.abs(right - left),
    height: Math.abs(bottom - top),
    fill: fillcolor ?? "none",
    ...strokeOf(line),
  });
}

/** A point of the data, or of the panel itself where the reference is `paper`. */
function place(value: number, reference: string | undefined, scale: Panel["x"]): number {
  if (reference === "paper") return scale.from + value * (scale.to - scale.from);
  return scale.toPixel(value);
}

function background(
  note: Annotation,
  { x, y, size }: { x: number; y: number; size: number },
): string {
  if (note.bgcolor === undefined) return "";
  const pad = note.borderpad ?? 1;
  const width = textWidth(note.text, size) + 2 * pad;
  const height = linesOf(note.text).length * size * lineHeight + 2 * pad;
  const across = { left: 0, center: 0.5, right: 1 }[note.xanchor ?? "center"];
  const down = { top: 0, middle: 0.5, bottom: 1 }[note.yanchor ?? "middle"];
  return element("rect", {
    x: x - across * width,
    y: y - down * height,
    width,
    height,
    fill: note.bgcolor,
  });
}

function tailOf({ ax = 0, ay = 0, axref, ayref }: Annotation, head: Point, panel: Panel): Point {
  return {
    x: axref === undefined ? head.x + ax : panel.x.toPixel(ax),
    y: ayref === undefined ? head.y + ay : panel.y.toPixel(ay),
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function arrowTo(head: Point, tail: Point, note: Annotation): string {
  const width = note.arrowwidth ?? 1.5;
  const color = note.arrowcolor ?? note.font?.color ?? ink.text;
  const length = Math.hypot(head.x - tail.x, head.y - tail.y) || 1;
  const [ux, uy] = [(head.x - tail.x) / length, (head.y - tail.y) / length];
  const size = 4.5 * width;
  const neck = { x: head.x - ux * size, y: head.y - uy * size };
  const wing = 0.45 * size;
  const corners = [
    `${head.x},${head.y}`,
    `${neck.x - uy * wing},${neck.y + ux * wing}`,
    `${neck.x + uy * wing},${neck.y - ux * wing}`,
  ];
  const shaft = { x1: tail.x, y1: tail.y, x2: neck.x, y2: neck.y };
  return (
    element("line", { ...shaft, stroke: color, "stroke-width": width }) +
    (note.arrowhead === 0 ? "" : element("polygon", { points: corners.join(" "), fill: color }))
  );
}
