import type { Graph, GraphNode } from "../../library/graph/index.js";
import { short } from "../text/format.js";

/** A node of a graph in its place; columns and rows are 1 apart. */
export interface PlacedNode {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
  /** What stands in its circle: a variable's name, a gate's symbol with a constant folded in. */
  readonly label: string;
}

/** A wire from a node into a gate, with the corners it takes around other nodes. */
export interface Wire {
  readonly from: PlacedNode;
  readonly to: PlacedNode;
  readonly corners: readonly { readonly x: number; readonly y: number }[];
  /** What comes back along this wire alone: the gate's gradient times its local gradient. */
  readonly gradient: number;
}

export interface GraphLayout {
  readonly nodes: readonly PlacedNode[];
  readonly wires: readonly Wire[];
}

/** A node, or a stretch of a long wire, in one column. */
interface Slot {
  readonly node: GraphNode;
  readonly isNode: boolean;
  y: number;
}

/**
 * Places a graph in columns by depth, variables left and the output right. A gate stands halfway
 * between its inputs; where two would meet they are moved apart, and a wire that passes a column
 * keeps a row free in it.
 */
export function layoutGraph(graph: Graph): GraphLayout {
  const drawn = graph.nodes.filter((node) => !isFolded(node, graph));
  const inputsOf = (node: GraphNode) =>
    [node.left, node.right].filter((it) => it !== undefined && drawn.includes(it)) as GraphNode[];
  const depth = new Map<GraphNode, number>();
  for (const node of drawn) {
    depth.set(node, Math.max(-1, ...inputsOf(node).map((it) => depth.get(it) as number)) + 1);
  }
  const last = new Map<GraphNode, number>();
  for (const node of drawn) {
    for (const input of inputsOf(node)) {
      last.set(input, Math.max(last.get(input) ?? 0, depth.get(node) as number));
    }
  }

  const columns = placeColumns(drawn, depth, last, inputsOf);
  const places = new Map(
    drawn.map((node): [GraphNode, PlacedNode] => {
      const x = depth.get(node) as number;
      const y = columns[x]?.find((slot) => slot.node === node)?.y ?? 0;
      return [node, { node, x, y, label: labelOf(node, graph) }];
    }),
  );
  const wires = drawn.flatMap((node) =>
    inputsOf(node).map((input, i): Wire => {
      const [from, to] = [places.get(input) as PlacedNode, places.get(node) as PlacedNode];
      const between = Array.from({ length: to.x - from.x - 1 }, (_, k) => from.x + 1 + k);
      const corners = between.map((x) => ({
        x,
        y: columns[x]?.find((slot) => slot.node === input)?.y ?? from.y,
      }));
      const isLeft = node.left === input && (i === 0 || node.right !== input);
      const local = isLeft ? node.localLeft : node.localRight;
      return { from, to, corners, gradient: node.gradient * local };
    }),
  );
  return { nodes: [...places.values()], wires };
}

/** Column by column: each slot wants the mean height of what feeds it, then all are moved apart. */
function placeColumns(
  drawn: readonly GraphNode[],
  depth: ReadonlyMap<GraphNode, number>,
  last: ReadonlyMap<GraphNode, number>,
  inputsOf: (node: GraphNode) => readonly GraphNode[],
): Slot[][] {
  const columns: Slot[][] = [];
  const width = Math.max(...depth.values()) + 1;
  for (let x = 0; x < width; x++) {
    const before = columns[x - 1] ?? [];
    const height = (node: GraphNode) => before.find((slot) => slot.node === node)?.y ?? 0;
    const passing = before
      .filter(({ node }) => (last.get(node) ?? 0) > x)
      .map(({ node, y }): Slot => ({ node, isNode: false, y }));
    const here = drawn.filter((node) => depth.get(node) === x);
    const standing = here.map((node, i): Slot => {
      const inputs = inputsOf(node);
      const mean = inputs.reduce((sum, it) => sum + height(it), 0) / Math.max(1, inputs.length);
      return { node, isNode: true, y: x === 0 ? -i : mean };
    });
    columns.push(apart([...standing, ...passing]));
  }
  return columns;
}

/** From top to bottom no two closer than 1, and together where they wanted to be on average. */
function apart(slots: Slot[]): Slot[] {
  const sorted = slots.sort((a, b) => b.y - a.y);
  const wanted = sorted.reduce((sum, { y }) => sum + y, 0);
  let above = Number.POSITIVE_INFINITY;
  for (const slot of sorted) {
    slot.y = Math.min(slot.y, above - 1);
    above = slot.y;
  }
  const shift = (wanted - sorted.reduce((sum, { y }) => sum + y, 0)) / sorted.length;
  for (const slot of sorted) slot.y += shift;
  return sorted;
}

/** A constant that feeds one gate of two inputs is written into that gate: +1, *-1, 2^. */
function isFolded(node: GraphNode, graph: Graph): boolean {
  if (node.kind !== "constant") return false;
  const users = graph.nodes.filter(({ left, right }) => left === node || right === node);
  const [user] = users;
  if (users.length !== 1 || user?.left === undefined || user.right === undefined) return false;
  return user.left !== user.right && !(user.left.kind === "constant" && user.right === node);
}

function labelOf(node: GraphNode, graph: Graph): string {
  if (node.gate === undefined) return node.name;
  const { left, right } = node;
  const symbol = node.gate.symbol.replaceAll("-", "−");
  if (right !== undefined && isFolded(right, graph)) return `${symbol}${short(right.value)}`;
  if (left !== undefined && isFolded(left, graph)) return `${short(left.value)}${symbol}`;
  return symbol;
}
