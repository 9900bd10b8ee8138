import { element, tenth } from "../../text/markup.js";
import { levelLines } from "../level-lines.js";
import type { ContourTrace } from "../trace.js";
import { colorAt } from "./color.js";
import type { Panel } from "./panel.js";

/** Contour lines at the trace's levels, each level in its tone. */
export function contour(trace: ContourTrace, panel: Panel): string {
  const { start, end, size } = trace.contours;
  const count = Math.floor((end - start) / size + 1e-9) + 1;
  return Array.from({ length: count }, (_, i) => {
    const level = start + i * size;
    const share = end > start ? (level - start) / (end - start) : 0;
    const stroke = trace.line.color ?? colorAt(trace.colorscale, share);
    const d = levelLines(trace, level)
      .map((line) => `M${line.map(([x, y]) => point(x, y, panel)).join("L")}`)
      .join("");
    if (d === "") return "";
    return element("path", { d, fill: "none", stroke, "stroke-width": trace.line.width });
  }).join("");
}

function point(x: number, y: number, panel: Panel): string {
  return `${tenth(panel.x.toPixel(x))} ${tenth(panel.y.toPixel(y))}`;
}
