import { invalid } from "../../library/error/check.js";
import type { Graph } from "../../library/graph/index.js";
import { count, list, short, withSubscript } from "../text/format.js";
import { withSlider } from "./animation.js";
import type { Figure, Frame } from "./figure.js";
import { type GraphLayout, layoutGraph, type PlacedNode, type Wire } from "./graph-layout.js";
import { hiddenAxis, ink, okabeIto, themedLayout } from "./theme.js";
import type { ScatterTrace } from "./trace.js";

export interface GraphFigureOptions {
  readonly title?: string;
  /** Write gradients below the wires; true where the graph's backward pass has been run. */
  readonly backward?: boolean;
  /** A slider that fills in the numbers one by one; true when left out. */
  readonly steps?: boolean;
}

/** How far the two wires of a value that one gate uses twice bend away, in rows. */
const twinGap = 0.2;

/** More nodes than this have no room for their numbers. */
const mostNodes = 60;

/** Sizes in pixels, chosen so that numbers fit between the gates at 700 pixels' width. */
interface Look {
  readonly row: number;
  readonly column: number;
  /** Across a gate's circle. */
  readonly size: number;
  readonly font: number;
  /** The share of a column that a wire goes straight before it turns: the room for its numbers. */
  readonly straight: number;
}

function lookOf({ nodes, wires }: GraphLayout): Look {
  const column = 680 / (Math.max(...nodes.map(({ x }) => x)) + 1.4);
  const most = Math.max(1, ...nodes.map((it) => wires.filter(({ from }) => from === it).length));
  const row = most === 1 ? 66 : 56 + 16 * Math.min(most, 3);
  if (column < 100) return { row, column, size: 30, font: 11, straight: 0.76 };
  return { row, column, size: 36, font: 13, straight: 0.66 };
}

/**
 * A computational graph, drawn from the graph itself: variables left, gates as circles, the forward
 * value above each wire and the gradient below it. Where a value feeds several gates, each
 * hands back a part of the gradient, and the parts are added up below it.
 *
 * IIIT-Allahabad, "Compound expressions with chain rule", "Forward and backward pass".
 *
 * @example
 * ```ts
 * import { Graph, variable } from "backprop-workbook";
 * import { graphFigure } from "backprop-workbook/figure";
 *
 * const graph = new Graph(variable("x", 3).squared());
 * console.log(graphFigure(graph, { title: "f = x²" }).title); // f = x²
 * ```
 * @throws RangeError when the graph has too many nodes to be read
 */
export function graphFigure(graph: Graph, options: GraphFigureOptions = {}): Figure {
  if (graph.nodes.length > mostNodes) {
    throw invalid("graphFigure: graph", `at most ${mostNodes} nodes`, graph.nodes.length);
  }
  const backward = options.backward ?? graph.output.gradient !== 0;
  const placed = layoutGraph(graph);
  const { nodes, wires } = placed;
  const look = lookOf(placed);
  const [columns, rows] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const [top, bottom] = [Math.max(...rows) + 0.6, Math.min(...rows) - 0.8];
  const title = options.title ?? "A computational graph";
  const all = { forward: nodes.length, backward: backward ? nodes.length : 0 };
  const layout = themedLayout(title, {
    height: (top - bottom) * look.row + 60,
    meta: { minWidth: 680 },
    margin: { l: 8, r: 8, t: 48, b: 12 },
    xaxis: hiddenAxis([-0.45, Math.max(...columns) + 0.95]),
    yaxis: hiddenAxis([bottom, top]),
  });
  const figure = {
    title,
    alt: describe(graph, placed, backward),
    data: [
      wireLines(wires, nodes[nodes.length - 1], look.straight),
      ...(["variable", "gate"] as const).map((kind) => circles(nodes, kind, look)),
      ...numbers(placed, all, look),
    ],
    layout,
  };
  return (options.steps ?? true) ? stepByStep(figure, placed, look, backward) : figure;
}

/** How many nodes have their value written, and how many their gradient. */
interface Progress {
  readonly forward: number;
  readonly backward: number;
}

function wireLines(wires: readonly Wire[], output: PlacedNode, straight: number): ScatterTrace {
  const lines = wires.map(({ from, to, corners }, i) => {
    const turns = [from, ...corners].flatMap(({ x, y }, k) => [
      ...(k === 0 ? [{ x, y }] : [{ x: x - 0.2, y }]),
      { x: x + straight, y },
    ]);
    const isTwin = wires.some((other, j) => j !== i && other.from === from && other.to === to);
    if (!isTwin) return [...turns, to];
    // A value used twice by one gate has two wires, which part before they arrive.
    const side = wires.findIndex((other) => other.from === from && other.to === to) === i ? 1 : -1;
    const { x, y } = turns[turns.length - 1] as { x: number; y: number };
    const middle = { x: (x + to.x) / 2, y: (y + to.y) / 2 + side * twinGap };
    return [...turns, middle, to];
  });
  lines.push([output, { x: output.x + straight, y: output.y }]);
  return {
    type: "scatter",
    mode: "lines",
    x: lines.flatMap((line) => [...line.map(({ x }) => x), null]),
    y: lines.flatMap((line) => [...line.map(({ y }) => y), null]),
    line: { color: ink.line, width: 1.5 },
    hoverinfo: "skip",
  };
}

function circles(
  nodes: readonly PlacedNode[],
  kind: "variable" | "gate",
  look: Look,
): ScatterTrace {
  const shown = nodes.filter(({ node }) => (node.kind === "gate") === (kind === "gate"));
  return {
    type: "scatter",
    mode: "markers+text",
    x: shown.map(({ x }) => x),
    y: shown.map(({ y }) => y),
    text: shown.map(({ label }) => withSubscript(label)),
    textposition: "middle center",
    textfont: { color: ink.onColor, size: look.font },
    hovertext: shown.map(({ node }) => `value ${short(node.value, 6)}`),
    hoverinfo: "text",
    marker: {
      color: kind === "gate" ? okabeIto.orange : okabeIto.skyBlue,
      symbol: kind === "gate" ? "circle" : "square",
      size: kind === "gate" ? look.size : look.size - 4,
      line: { color: ink.line, width: 1 },
    },
  };
}

/** Values above the wires and gradients below them, as far as the passes have come. */
function numbers({ nodes, wires }: GraphLayout, shown: Progress, look: Look): ScatterTrace[] {
  const firstReached = nodes.length - shown.backward;
  const middle = (look.straight + look.size / look.column / 2) / 2;
  const points = nodes.map(({ x, y }) => ({ x: x + middle, y }));
  const values = nodes.map(({ node }, i) => (i < shown.forward ? short(node.value) : ""));
  const gradients = nodes.map((placed, i) => {
    const parts = wires
      .filter(({ from, to }) => from === placed && nodes.indexOf(to) >= firstReached)
      .map(({ gradient }) => gradient);
    const isFork = wires.filter(({ from }) => from === placed).length > 1;
    if (!isFork) return i < firstReached ? "" : short(placed.node.gradient);
    return sumOf(parts, i < firstReached ? undefined : placed.node.gradient);
  });
  return [
    label(points, values, "top center", ink.forward, look),
    label(points, gradients, "bottom center", ink.backward, look),
  ];
}

/** An addition as written on paper, one part a line; only its sum where it has many parts. */
function sumOf(parts: readonly number[], total: number | undefined): string {
  const terms = parts.length > 3 ? [] : parts.map((part) => short(part));
  const sum = total === undefined ? [] : [`= ${short(total)}`];
  return [
    ...terms.map((term, i) => (i > 0 && !term.startsWith("−") ? `+${term}` : term)),
    ...sum,
  ].join("<br>");
}

function label(
  points: readonly { readonly x: number; readonly y: number }[],
  text: readonly string[],
  textposition: "top center" | "bottom center",
  color: string,
  { row, font }: Look,
): ScatterTrace {
  const away = (textposition === "top center" ? 3 : -3) / row;
  return {
    type: "scatter",
    mode: "text",
    x: points.map(({ x }) => x),
    y: points.map(({ y }) => y + away),
    text,
    textposition,
    textfont: { color, size: font },
    hoverinfo: "skip",
  };
}

/** The same figure with frames: one value a step forward, then one gradient a step backward. */
function stepByStep(figure: Figure, placed: GraphLayout, look: Look, backward: boolean): Figure {
  const { nodes } = placed;
  const moments: Progress[] = [
    ...nodes.map((_, i) => ({ forward: i + 1, backward: 0 })),
    ...(backward ? nodes.map((_, i) => ({ forward: nodes.length, backward: i + 1 })) : []),
  ];
  const readoutAt = {
    x: Math.max(...nodes.map(({ x }) => x)) / 2 + 0.2,
    y: figure.layout.yaxis?.range[0] ?? 0,
  };
  const empty: ScatterTrace = {
    type: "scatter",
    mode: "text",
    x: [readoutAt.x],
    y: [readoutAt.y],
    text: [""],
    textposition: "top center",
    hoverinfo: "skip",
  };
  const first = figure.data.length - 2;
  const frames = moments.map(
    (moment, i): Frame => ({
      name: String(i + 1),
      data: [...numbers(placed, moment, look), { ...empty, text: [readout(nodes, moment)] }],
      traces: [first, first + 1, first + 2],
    }),
  );
  return {
    ...figure,
    data: [...figure.data, empty],
    layout: withSlider(
      figure.layout,
      frames.map(({ name }) => name),
      frames.length - 1,
      "step",
    ),
    frames,
  };
}

function readout(nodes: readonly PlacedNode[], { forward, backward }: Progress): string {
  const placed = nodes[backward === 0 ? forward - 1 : nodes.length - backward];
  if (placed === undefined) return "";
  const { node, label: name } = placed;
  const what = node.kind === "gate" ? `output of ${name}` : withSubscript(name);
  return backward === 0
    ? `forward: ${what} = ${short(node.value)}`
    : `backward: gradient of ${what} = ${short(node.gradient)}`;
}

function describe(graph: Graph, { nodes }: GraphLayout, backward: boolean): string {
  const gates = nodes.filter(({ node }) => node.kind === "gate").map(({ label: symbol }) => symbol);
  const inputs = graph.variables.map(({ name, value }) => `${name} = ${short(value)}`);
  const sentences = [
    `A computational graph of ${count(gates.length, "gate")} (${list(gates)}) over ${list(inputs)}.`,
    `Forward it gives ${short(graph.output.value)}.`,
  ];
  if (backward) {
    const found = graph.variables.map(({ name, gradient }) => `${short(gradient)} for ${name}`);
    sentences.push(`Backward, the gradients are ${list(found)}.`);
  }
  return sentences.join(" ");
}
