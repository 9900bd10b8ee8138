import { invalid } from "../error/check.js";
import type { Graph } from "../graph/index.js";
import { withSlider } from "./animation.js";
import type { Figure, Frame } from "./figure.js";
import { count, list, short, withSubscript } from "./format.js";
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

/** More nodes than this have no room for their numbers. */
const mostNodes = 60;
const rowHeight = 66;
/** How far a wire goes straight before it turns to its gate: the room for its numbers. */
const straight = 0.62;

/**
 * A computational graph, drawn from the graph itself: variables left, gates as circles, the forward
 * value above each wire and the gradient below it. Where a value feeds several gates, each wire
 * carries its own part of the gradient and Σ marks their sum.
 *
 * IIIT-Allahabad, "Compound expressions with chain rule", "Forward and backward pass".
 * @throws RangeError when the graph has too many nodes to be read
 */
export function graphFigure(graph: Graph, options: GraphFigureOptions = {}): Figure {
  if (graph.nodes.length > mostNodes) {
    throw invalid("graphFigure: graph", `at most ${mostNodes} nodes`, graph.nodes.length);
  }
  const backward = options.backward ?? graph.output.gradient !== 0;
  const placed = layoutGraph(graph);
  const { nodes, wires } = placed;
  const [columns, rows] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const [top, bottom] = [Math.max(...rows) + 0.6, Math.min(...rows) - 0.75];
  const title = options.title ?? "A computational graph";
  const all = { forward: nodes.length, backward: backward ? nodes.length : 0 };
  const layout = themedLayout(title, {
    height: (top - bottom) * rowHeight + 60,
    margin: { l: 8, r: 8, t: 48, b: 12 },
    xaxis: hiddenAxis([-0.45, Math.max(...columns) + 0.95]),
    yaxis: hiddenAxis([bottom, top]),
  });
  const figure = {
    title,
    alt: describe(graph, placed, backward),
    data: [
      wireLines(wires, nodes[nodes.length - 1] as PlacedNode),
      ...(["variable", "gate"] as const).map((kind) => circles(nodes, kind)),
      ...numbers(placed, all),
    ],
    layout,
  };
  return (options.steps ?? true) ? stepByStep(figure, placed, backward, bottom) : figure;
}

/** How many nodes have their value written, and how many their gradient. */
interface Progress {
  readonly forward: number;
  readonly backward: number;
}

function wireLines(wires: readonly Wire[], output: PlacedNode): ScatterTrace {
  const lines = wires.map(({ from, to, corners }) => {
    const turns = [from, ...corners].flatMap(({ x, y }, i) => [
      ...(i === 0 ? [{ x, y }] : [{ x: x - 0.2, y }]),
      { x: x + straight, y },
    ]);
    return [...turns, to];
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

function circles(nodes: readonly PlacedNode[], kind: "variable" | "gate"): ScatterTrace {
  const shown = nodes.filter(({ node }) => (node.kind === "gate") === (kind === "gate"));
  return {
    type: "scatter",
    mode: "markers+text",
    x: shown.map(({ x }) => x),
    y: shown.map(({ y }) => y),
    text: shown.map(({ label }) => withSubscript(label)),
    textposition: "middle center",
    textfont: { color: ink.onColor, size: 14 },
    hovertext: shown.map(({ node }) => `value ${short(node.value, 6)}`),
    hoverinfo: "text",
    marker: {
      color: kind === "gate" ? okabeIto.orange : okabeIto.skyBlue,
      symbol: kind === "gate" ? "circle" : "square",
      size: kind === "gate" ? 36 : 30,
      line: { color: ink.line, width: 1 },
    },
  };
}

/** Values above the wires, gradients below, parts of gradients where a value feeds several gates. */
function numbers({ nodes, wires }: GraphLayout, shown: Progress): ScatterTrace[] {
  const firstWithGradient = nodes.length - shown.backward;
  const isFork = ({ node }: PlacedNode) =>
    wires.filter(({ from }) => from.node === node).length > 1;
  const parts = wires.filter(({ from }) => isFork(from));
  const isReached = ({ node }: PlacedNode) =>
    nodes.findIndex((placed) => placed.node === node) >= firstWithGradient;
  const middle = straight / 2 + 0.12;
  return [
    label(
      nodes.map((placed, i) => ({
        x: placed.x + middle,
        y: placed.y,
        text: i < shown.forward ? short(placed.node.value) : "",
      })),
      "top center",
      okabeIto.green,
    ),
    label(
      nodes.map((placed, i) => ({
        x: placed.x + middle,
        y: placed.y,
        text:
          i < firstWithGradient
            ? ""
            : `${isFork(placed) ? "Σ " : ""}${short(placed.node.gradient)}`,
      })),
      "bottom center",
      okabeIto.vermillion,
    ),
    label(
      parts.map(({ from, to, corners, gradient }) => {
        const turn = corners[corners.length - 1] ?? from;
        return {
          x: (turn.x + straight + to.x) / 2,
          y: (turn.y + to.y) / 2,
          text: isReached(to) && shown.backward > 0 ? short(gradient) : "",
        };
      }),
      "bottom center",
      okabeIto.vermillion,
    ),
  ];
}

function label(
  points: readonly { x: number; y: number; text: string }[],
  textposition: "top center" | "bottom center",
  color: string,
): ScatterTrace {
  return {
    type: "scatter",
    mode: "text",
    x: points.map(({ x }) => x),
    y: points.map(({ y }) => y),
    text: points.map(({ text }) => text),
    textposition,
    textfont: { color, size: 13 },
    hoverinfo: "skip",
  };
}

/** The same figure with frames: one value a step forward, then one gradient a step backward. */
function stepByStep(figure: Figure, placed: GraphLayout, backward: boolean, low: number): Figure {
  const { nodes } = placed;
  const moments: Progress[] = [
    ...nodes.map((_, i) => ({ forward: i + 1, backward: 0 })),
    ...(backward ? nodes.map((_, i) => ({ forward: nodes.length, backward: i + 1 })) : []),
  ];
  const readoutAt = { x: Math.max(...nodes.map(({ x }) => x)) / 2 + 0.2, y: low + 0.15 };
  const empty: ScatterTrace = {
    type: "scatter",
    mode: "text",
    x: [readoutAt.x],
    y: [readoutAt.y],
    text: [""],
    hoverinfo: "skip",
  };
  const first = figure.data.length - 3;
  const frames = moments.map(
    (moment, i): Frame => ({
      name: String(i + 1),
      data: [...numbers(placed, moment), { ...empty, text: [readout(nodes, moment)] }],
      traces: [first, first + 1, first + 2, first + 3],
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
