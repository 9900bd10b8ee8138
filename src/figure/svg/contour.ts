import type { ContourTrace } from "../trace.js";
import { colorAt } from "./color.js";
import { element, pixel } from "./element.js";
import type { Panel } from "./panel.js";

/** Contour lines by marching squares: straight pieces through the cells of the grid. */
export function contour(trace: ContourTrace, panel: Panel): string {
  const { start, end, size } = trace.contours;
  const count = Math.floor((end - start) / size + 1e-9) + 1;
  return Array.from({ length: count }, (_, i) => {
    const level = start + i * size;
    const share = end > start ? (level - start) / (end - start) : 0;
    const stroke = trace.line.color ?? colorAt(trace.colorscale, share);
    const d = pieces(trace, level)
      .map(([a, b]) => `M${point(a, panel)}L${point(b, panel)}`)
      .join("");
    if (d === "") return "";
    return element("path", { d, fill: "none", stroke, "stroke-width": trace.line.width });
  }).join("");
}

type Point = readonly [number, number];

function point([x, y]: Point, panel: Panel): string {
  return `${pixel(panel.x.toPixel(x))} ${pixel(panel.y.toPixel(y))}`;
}

/** Where the level crosses each cell of four places: two crossings are joined, four in pairs. */
function pieces({ x, y, z }: ContourTrace, level: number): [Point, Point][] {
  const found: [Point, Point][] = [];
  for (let i = 0; i + 1 < y.length; i++) {
    for (let j = 0; j + 1 < x.length; j++) {
      const corners = [
        [j, i],
        [j + 1, i],
        [j + 1, i + 1],
        [j, i + 1],
      ].map(([c, r]) => ({
        x: x[c as number] as number,
        y: y[r as number] as number,
        z: z[r as number]?.[c as number] as number,
      }));
      const crossings = corners.flatMap((from, k): Point[] => {
        const to = corners[(k + 1) % 4] as typeof from;
        if (from.z < level === to.z < level) return [];
        const t = (level - from.z) / (to.z - from.z);
        return [[from.x + t * (to.x - from.x), from.y + t * (to.y - from.y)]];
      });
      for (let k = 0; k + 1 < crossings.length; k += 2) {
        found.push([crossings[k] as Point, crossings[k + 1] as Point]);
      }
    }
  }
  return found;
}
