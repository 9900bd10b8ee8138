import { element, tenth } from "../../text/markup.js";
import type { MarkerSymbol } from "../trace.js";

/** A marker of `size` pixels around (x, y), shaped as Plotly shapes it. */
export function marker(
  x: number,
  y: number,
  symbol: MarkerSymbol,
  size: number,
  paint: Readonly<Record<string, string | number | undefined>>,
): string {
  const r = size / 2;
  if (symbol === "circle") return element("circle", { cx: tenth(x), cy: tenth(y), r, ...paint });
  const corners = outlines[symbol].map(([dx, dy]) => `${tenth(x + dx * r)},${tenth(y + dy * r)}`);
  return element("polygon", { points: corners.join(" "), ...paint });
}

type Corners = readonly (readonly [number, number])[];

const t = 2 / Math.sqrt(3);
const up: Corners = [
  [-t, 0.5],
  [t, 0.5],
  [0, -1],
];
const [inner, outer] = [0.4, 1.2];
const plus: Corners = [
  [outer, inner],
  [inner, inner],
  [inner, outer],
  [-inner, outer],
  [-inner, inner],
  [-outer, inner],
  [-outer, -inner],
  [-inner, -inner],
  [-inner, -outer],
  [inner, -outer],
  [inner, -inner],
  [outer, -inner],
];

const outlines: Record<Exclude<MarkerSymbol, "circle">, Corners> = {
  square: polygon(4, Math.SQRT2, 45),
  diamond: polygon(4, 1.3, 0),
  "triangle-up": up,
  "triangle-down": up.map(([x, y]) => [x, -y]),
  "triangle-left": up.map(([x, y]) => [y, x]),
  "triangle-right": up.map(([x, y]) => [-y, x]),
  cross: plus,
  x: plus.map(([x, y]) => [(x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2]),
  star: star(5, 1.4, 0.535),
  hexagon: polygon(6, 1, 90),
};

function polygon(corners: number, radius: number, degrees: number): Corners {
  return Array.from({ length: corners }, (_, i) => around(radius, degrees + (360 * i) / corners));
}

function star(points: number, outside: number, inside: number): Corners {
  return Array.from({ length: 2 * points }, (_, i) =>
    around(i % 2 === 0 ? outside : inside, -90 + (180 * i) / points),
  );
}

function around(radius: number, degrees: number): readonly [number, number] {
  const angle = (degrees * Math.PI) / 180;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}
