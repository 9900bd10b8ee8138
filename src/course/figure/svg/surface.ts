import { short } from "../../text/format.js";
import { element } from "../../text/markup.js";
import { ink } from "../theme.js";
import type { SurfaceTrace } from "../trace.js";
import { colorAt } from "./color.js";
import { text } from "./text.js";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A place in the cube around the surface, -0.5 to 0.5 along each side. */
type Place = readonly [x: number, y: number, z: number];

interface Point {
  readonly across: number;
  readonly down: number;
  /** The larger, the farther from who looks. */
  readonly away: number;
}

/** The names of the three axes. */
export type SideNames = readonly [x: string, y: string, z: string];

/** Seen from the front right and above, as Plotly's first view is. */
const turn = -Math.PI / 4;
const tilt = 0.4;

/** A surface as coloured patches in its frame, the far ones first, without perspective. */
export function surface(
  trace: SurfaceTrace,
  box: Box,
  names: SideNames,
  lettering: { readonly size: number; readonly color: string },
): string {
  const project = ([x, y, z]: Place): Point => {
    const across = x * Math.cos(turn) - y * Math.sin(turn);
    const away = x * Math.sin(turn) + y * Math.cos(turn);
    return {
      across: box.left + box.width * (0.5 + across * 0.5),
      down: box.top + box.height * (0.47 - away * tilt - z * 0.38),
      away,
    };
  };
  return (
    frame(project) + patches(trace, project).join("") + labels(trace, names, project, lettering)
  );
}

type Project = (place: Place) => Point;

function patches(trace: SurfaceTrace, project: Project): string[] {
  const { x, y, z, colorscale } = coarser(trace);
  const [low, high] = ends(trace.z.flat());
  const share = (i: number, j: number) => (z[i]?.[j] - low) / (high - low || 1);
  const along = (values: readonly number[], i: number) => {
    const [from, to] = ends(values);
    return (values[i] - from) / (to - from) - 0.5;
  };
  const corner = (i: number, j: number) => project([along(x, j), along(y, i), share(i, j) - 0.5]);
  const found = y.slice(1).flatMap((_, i) =>
    x.slice(1).map((_, j) => {
      const places = [
        [i, j] as const,
        [i, j + 1] as const,
        [i + 1, j + 1] as const,
        [i + 1, j] as const,
      ];
      const corners = places.map(([row, column]) => corner(row, column));
      return {
        corners,
        away: mean(corners.map(({ away }) => away)),
        height: mean(places.map(([row, column]) => share(row, column))),
      };
    }),
  );
  return found
    .sort((a, b) => b.away - a.away)
    .map(({ corners, height }) => {
      const fill = colorAt(colorscale, height);
      const points = corners
        .map((it) => `${Math.round(it.across)},${Math.round(it.down)}`)
        .join(" ");
      return element("polygon", { points, fill, stroke: fill, "stroke-width": 0.5 });
    });
}

/** More patches a side than this only make the picture larger. */
const mostPatches = 24;

/** Every second place of the grid, or every third, … the last ones always. */
function coarser({ x, y, z, colorscale }: SurfaceTrace) {
  const thin = <T>(values: readonly T[]): T[] => {
    const stride = Math.ceil((values.length - 1) / mostPatches);
    return values.filter((_, i) => i % stride === 0 || i === values.length - 1);
  };
  return { x: thin(x), y: thin(y), z: thin(z).map(thin), colorscale };
}

/** The floor and the three edges that stand on it behind the surface. */
function frame(project: Project): string {
  const [left, back, right, front]: Place[] = [
    [-0.5, -0.5, -0.5],
    [-0.5, 0.5, -0.5],
    [0.5, 0.5, -0.5],
    [0.5, -0.5, -0.5],
  ];
  const above = ([x, y]: Place): Place => [x, y, 0.5];
  const edges: (readonly [Place, Place])[] = [
    [left, back],
    [back, right],
    [right, front],
    [front, left],
    [left, above(left)],
    [back, above(back)],
    [right, above(right)],
  ];
  return edges
    .map((edge) => {
      const [from, to] = edge.map(project) as [Point, Point];
      const line = { x1: from.across, y1: from.down, x2: to.across, y2: to.down };
      return element("line", { ...line, stroke: ink.line, "stroke-width": 1 });
    })
    .join("");
}

/** The name of each axis with the numbers at its ends, beside the middle of its edge. */
function labels(
  { x, y, z }: SurfaceTrace,
  [nameX, nameY, nameZ]: SideNames,
  project: Project,
  style: { readonly size: number; readonly color: string },
): string {
  const said = (name: string, values: readonly number[]) => {
    const [low, high] = ends(values);
    return `${name}: ${short(low)} to ${short(high)}`;
  };
  const [alongX, alongY, alongZ] = (
    [
      [0, -0.5, -0.5],
      [0.5, 0, -0.5],
      [-0.5, -0.5, 0.5],
    ] as const
  ).map(project) as [Point, Point, Point];
  return (
    text(alongX.across - 10, alongX.down + 14, said(nameX, x), { ...style, anchor: "end" }) +
    text(alongY.across + 10, alongY.down + 14, said(nameY, y), { ...style, anchor: "start" }) +
    text(alongZ.across, alongZ.down - 12, said(nameZ, z.flat()), { ...style, anchor: "middle" })
  );
}

function ends(values: readonly number[]): [number, number] {
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
