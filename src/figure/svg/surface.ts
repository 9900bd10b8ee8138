import type { SurfaceTrace } from "../trace.js";
import { colorAt } from "./color.js";
import { element, pixel } from "./element.js";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Seen from the front right and above, as Plotly's first view is. */
const turn = -Math.PI / 4;
const tilt = 0.55;

/** A surface as coloured patches, the far ones first, without perspective. */
export function surface({ x, y, z, colorscale }: SurfaceTrace, box: Box): string {
  const all = z.flat();
  const [low, high] = [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))];
  const project = (j: number, i: number) => {
    const [u, v] = [j / (x.length - 1) - 0.5, i / (y.length - 1) - 0.5];
    const height = ((z[i]?.[j] as number) - low) / (high - low || 1) - 0.5;
    const across = u * Math.cos(turn) - v * Math.sin(turn);
    const away = u * Math.sin(turn) + v * Math.cos(turn);
    return {
      across: box.left + box.width * (0.5 + across * 0.52),
      down: box.top + box.height * (0.5 - away * tilt * 0.75 - height * 0.45),
      away,
      height: height + 0.5,
    };
  };
  const patches = y.slice(1).flatMap((_, i) =>
    x.slice(1).map((_, j) => {
      const corners = [project(j, i), project(j + 1, i), project(j + 1, i + 1), project(j, i + 1)];
      const mean = (of: (corner: (typeof corners)[number]) => number) =>
        corners.reduce((sum, corner) => sum + of(corner), 0) / 4;
      return { corners, away: mean((it) => it.away), height: mean((it) => it.height) };
    }),
  );
  return patches
    .sort((a, b) => b.away - a.away)
    .map(({ corners, height }) => {
      const fill = colorAt(colorscale, height);
      const points = corners.map((it) => `${pixel(it.across)},${pixel(it.down)}`).join(" ");
      return element("polygon", { points, fill, stroke: fill, "stroke-width": 0.5 });
    })
    .join("");
}
