import { element } from "../../text/markup.js";
import type { HeatmapTrace } from "../trace.js";
import { colorAt } from "./color.js";
import type { Panel } from "./panel.js";
import type { Scale } from "./scale.js";

/** So few tones that neighbours run together: a strip for each run keeps the picture small. */
const tones = 12;

/** Pixels: of cells smaller than this, in a small picture, only every second or third is drawn. */
const smallest = 4;

/** A heatmap as one path a tone, of strips of the cells around the sampled places. */
export function heatmap(trace: HeatmapTrace, panel: Panel): string {
  const { zmin, zmax, colorscale, opacity } = trace;
  const { x, y, z } = coarser(trace, panel);
  // At whole pixels no hairlines of the page show between the strips.
  const columns = borders(x).map((place) => Math.round(panel.x.toPixel(place)));
  const rows = borders(y).map((place) => Math.round(panel.y.toPixel(place)));
  const strips = new Map<number, string>();
  z.forEach((row, i) => {
    const shades = row.map((value) => shade((value - zmin) / (zmax - zmin || 1)));
    const [top, bottom] = [rows[i + 1], rows[i]];
    for (const { from, to, value } of runs(shades)) {
      const [left, right] = [columns[from], columns[to]];
      const strip = `M${left} ${top}H${right}V${bottom}H${left}z`;
      strips.set(value, (strips.get(value) ?? "") + strip);
    }
  });
  const paths = [...strips].map(([value, d]) =>
    element("path", { d, fill: colorAt(colorscale, value) }),
  );
  return element("g", { opacity, "shape-rendering": "crispEdges" }, paths.join(""));
}

function coarser({ x, y, z }: HeatmapTrace, panel: Panel): Pick<HeatmapTrace, "x" | "y" | "z"> {
  const across = thinner(x, panel.x);
  const down = thinner(y, panel.y);
  return { x: across(x), y: down(y), z: down(z).map(across) };
}

function thinner(places: readonly number[], scale: Scale): <T>(values: readonly T[]) => T[] {
  const [a, b] = [scale.toPixel(places[0]), scale.toPixel(places[1])];
  const stride = Math.ceil(smallest / Math.abs(b - a));
  return (values) => values.filter((_, i) => i % stride === 0);
}

function shade(share: number): number {
  return Math.min(tones - 1, Math.max(0, Math.floor(share * tones))) / (tones - 1);
}

function borders(centres: readonly number[]): number[] {
  const [a, b] = [centres[0], centres[1]];
  const half = (b - a) / 2;
  return [a - half, ...centres.map((centre) => centre + half)];
}

function runs(values: readonly number[]): { from: number; to: number; value: number }[] {
  const found: { from: number; to: number; value: number }[] = [];
  values.forEach((value, i) => {
    const current = found[found.length - 1];
    if (current?.value === value) current.to = i + 1;
    else found.push({ from: i, to: i + 1, value });
  });
  return found;
}
