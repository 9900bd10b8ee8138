import { element } from "../../text/markup.js";
import type { ScatterTrace, Trace } from "../trace.js";
import { marker } from "./marker.js";
import { each, strokeOf } from "./scatter.js";
import { text, textWidth } from "./text.js";

const rowHeight = 20;
const sampleWidth = 34;

interface Entry {
  readonly trace: ScatterTrace;
  readonly name: string;
  readonly row: number;
  readonly x: number;
}

/** The named traces in rows, and how high the rows are together. */
export function legend(
  data: readonly Trace[],
  { left, width }: { left: number; width: number },
  font: { readonly size: number; readonly color: string },
): { readonly height: number; draw(bottom: number): string } {
  const entries = arrange(data, width, font.size - 1);
  const rows = entries.reduce((most, { row }) => Math.max(most, row + 1), 0);
  return {
    height: rows * rowHeight,
    draw: (bottom) =>
      entries
        .map(({ trace, name, row, x }) => {
          const y = bottom - (rows - row - 0.5) * rowHeight;
          const label = { size: font.size - 1, color: font.color, anchor: "start" } as const;
          return sampleOf(trace, left + x, y) + text(left + x + sampleWidth, y, name, label);
        })
        .join(""),
  };
}

function arrange(data: readonly Trace[], width: number, size: number): Entry[] {
  const entries: Entry[] = [];
  let [row, x] = [0, 0];
  for (const trace of data) {
    const { name, showlegend = true } = trace;
    if (trace.type !== "scatter" || name === undefined || !showlegend) continue;
    const needed = sampleWidth + textWidth(name, size) + 14;
    if (x > 0 && x + needed > width) [row, x] = [row + 1, 0];
    entries.push({ trace, name, row, x });
    x += needed;
  }
  return entries;
}

function sampleOf({ mode, line, marker: look }: ScatterTrace, x: number, y: number): string {
  const stroke = mode.includes("lines")
    ? element("line", {
        x1: x,
        x2: x + 28,
        y1: y,
        y2: y,
        ...strokeOf(line),
        "stroke-width": Math.min(10, line?.width ?? 2),
      })
    : "";
  if (!mode.includes("markers")) return stroke;
  const size = Math.min(12, each(look?.size, 0, 8) || 8);
  const fill = each(look?.color, 0, "#000000");
  return stroke + marker(x + 14, y, each(look?.symbol, 0, "circle"), size, { fill });
}
