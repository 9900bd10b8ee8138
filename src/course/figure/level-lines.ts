import type { HeightGrid } from "./grid.js";

type Point = readonly [x: number, y: number];

/** Where a level crosses the edge between two neighbouring places, under the edge's own name. */
interface Crossing {
  readonly edge: string;
  readonly point: Point;
}

/**
 * The lines on which a sampled function has one height, by marching squares: each runs from border
 * to border, or back to its beginning.
 */
export function levelLines(grid: HeightGrid, level: number): Point[][] {
  const pairs = cellsOf(grid).flatMap((corners) => crossed(corners, level));
  const points = new Map(pairs.flat().map(({ edge, point }) => [edge, point]));
  const neighbours = new Map<string, string[]>([...points.keys()].map((edge) => [edge, []]));
  for (const [{ edge: a }, { edge: b }] of pairs) {
    neighbours.get(a)?.push(b);
    neighbours.get(b)?.push(a);
  }
  const lines: Point[][] = [];
  const edges = [...neighbours.keys()];
  const isEnd = (edge: string) => neighbours.get(edge)?.length === 1;
  // Open lines first, from an end: what is left then is closed, and may begin anywhere.
  for (const start of [...edges.filter(isEnd), ...edges]) {
    const line = walk(start, neighbours);
    if (line.length > 1) lines.push(line.map((edge) => points.get(edge) as Point));
  }
  return lines;
}

interface Corner {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** The four corners of each cell, in the order in which one walks round it. */
function cellsOf({ x, y, z }: HeightGrid): Corner[][] {
  const corner = (row: number, column: number): Corner => ({
    name: `${row},${column}`,
    x: x[column],
    y: y[row],
    z: z[row]?.[column],
  });
  return y
    .slice(1)
    .flatMap((_, i) =>
      x
        .slice(1)
        .map((_, j) => [corner(i, j), corner(i, j + 1), corner(i + 1, j + 1), corner(i + 1, j)]),
    );
}

/** The crossings of a cell's four edges, joined two by two. */
function crossed(corners: readonly Corner[], level: number): [Crossing, Crossing][] {
  const found = corners.flatMap((from, k): Crossing[] => {
    const to = corners[(k + 1) % 4];
    if (from.z < level === to.z < level) return [];
    const t = (level - from.z) / (to.z - from.z);
    const edge = [from.name, to.name].sort().join(" ");
    return [{ edge, point: [from.x + t * (to.x - from.x), from.y + t * (to.y - from.y)] }];
  });
  const [a, b, c, d] = found;
  if (a === undefined || b === undefined) return [];
  return c === undefined || d === undefined
    ? [[a, b]]
    : [
        [a, b],
        [c, d],
      ];
}

/** Goes from edge to edge until there is no further one, and takes up what it went along. */
function walk(start: string, neighbours: Map<string, string[]>): string[] {
  const line = [start];
  for (let here = start; ; ) {
    const next = neighbours.get(here)?.pop();
    if (next === undefined) return line;
    const back = neighbours.get(next);
    back?.splice(back.indexOf(here), 1);
    line.push(next);
    here = next;
  }
}
