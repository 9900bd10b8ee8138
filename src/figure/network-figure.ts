import { invalid } from "../error/check.js";
import type { GradientPath, Network, WeightIndex } from "../network/index.js";
import type { Figure } from "./figure.js";
import { count, list, short, withSubscript } from "./format.js";
import type { Annotation } from "./layout.js";
import { type Column, networkColumns } from "./network-columns.js";
import { type Places, placeUnits } from "./network-places.js";
import { hiddenAxis, ink, okabeIto, seriesStyle, themedLayout } from "./theme.js";
import type { ScatterTrace } from "./trace.js";

export interface NetworkFigureOptions {
  readonly title?: string;
  /** Write each weight beside its edge; needs a network, not widths. */
  readonly weights?: boolean;
  /** The weight to stand out, counted from 1 as in w_131. */
  readonly highlightedWeight?: WeightIndex;
  /** Paths from a weight to the outputs, each drawn in its own colour and dash. */
  readonly paths?: readonly GradientPath[];
  /** Pre-activations and activations as columns of their own; true where paths are drawn. */
  readonly stages?: boolean;
  /** Units drawn in a column before it is abbreviated; 8 when left out. */
  readonly most?: number;
}

/** Pixels from one unit of a column to the next, and across the circle of a unit. */
const rowHeight = 58;
const unitSize = 36;
/** With more columns than this there is no room for words between them. */
const mostCaptioned = 8;

const fills = { input: okabeIto.skyBlue, hidden: okabeIto.orange, output: okabeIto.green } as const;

/**
 * A feedforward network as circles and edges, drawn from the network itself or from the widths of
 * its layers, inputs first.
 *
 * IIIT-Allahabad, "Sizing neural networks"; Amrita, "Multiple paths".
 * @throws RangeError on widths that are no network, or a highlighted weight that it does not have
 */
export function networkFigure(
  source: Network | readonly number[],
  options: NetworkFigureOptions = {},
): Figure {
  const { paths = [], most = 8, highlightedWeight } = options;
  const columns = networkColumns(source, options.stages ?? paths.length > 0);
  const ends = highlightedWeight === undefined ? [] : endsOf(columns, highlightedWeight);
  const places = placeUnits(columns, Math.max(3, most), ends);
  const spread = Math.max(places.rows, 2);
  const title = options.title ?? `A ${widthsOf(columns).join("-")} network`;
  const size = columns.length > mostCaptioned ? unitSize * 0.6 : unitSize;
  const routes = paths.flatMap((path, i) => route(path, i, paths.length, places, ends) ?? []);
  return {
    title,
    alt: describe(places, options, ends, routes.length),
    data: [
      edges(places),
      ...highlight(places, ends, highlightedWeight),
      ...routes,
      ...(["input", "hidden", "output"] as const).map((kind) => units(places, kind, size)),
    ],
    layout: themedLayout(title, {
      showlegend: routes.length > 0,
      height: (spread + 1.1) * rowHeight + 60 + 24 * Math.ceil(routes.length / 2),
      margin: { l: 10, r: 10, b: 12, t: 48 + 24 * Math.ceil(routes.length / 2) },
      xaxis: hiddenAxis([-0.5, columns.length - 0.5]),
      yaxis: hiddenAxis([-spread / 2 - 0.65, spread / 2 + 0.45]),
      annotations: [
        ...(columns.length > mostCaptioned ? [] : captions(columns, spread)),
        ...places.abbreviated.map((c) => ({ ...places.dots(c), text: "⋮", ...plain(20) })),
        ...(options.weights === true ? weightLabels(places) : []),
        ...(highlightedWeight === undefined ? [] : highlightLabel(places, ends, highlightedWeight)),
      ],
    }),
  };
}

interface Unit {
  readonly column: number;
  readonly unit: number;
}

/** Sender and receiver of a weight. */
function endsOf(columns: readonly Column[], { layer, neuron, input }: WeightIndex): Unit[] {
  const column = columns.findIndex(({ weightLayer }) => weightLayer === layer);
  const [to, from] = [columns[column], columns[column - 1]];
  if (to === undefined || from === undefined) {
    const layers = columns.filter(({ weightLayer }) => weightLayer !== undefined).length;
    throw invalid("networkFigure: highlightedWeight.layer", `1 to ${layers}`, layer);
  }
  for (const [name, index, most] of [
    ["neuron", neuron, to.size],
    ["input", input, from.size],
  ] as const) {
    if (!Number.isInteger(index) || index < 1 || index > most) {
      throw invalid(`networkFigure: highlightedWeight.${name}`, `1 to ${most}`, index);
    }
  }
  return [
    { column: column - 1, unit: input - 1 },
    { column, unit: neuron - 1 },
  ];
}

function edges(places: Places): ScatterTrace {
  const lines = { x: [] as (number | null)[], y: [] as (number | null)[] };
  for (const { from, to } of connections(places)) {
    const [start, end] = [places.at(from.column, from.unit), places.at(to.column, to.unit)];
    lines.x.push(start?.x ?? null, end?.x ?? null, null);
    lines.y.push(start?.y ?? null, end?.y ?? null, null);
  }
  return {
    type: "scatter",
    mode: "lines",
    ...lines,
    line: { color: ink.line, width: 1 },
    opacity: 0.7,
    hoverinfo: "skip",
    showlegend: false,
  };
}

function connections({ columns, drawn }: Places): { from: Unit; to: Unit }[] {
  return columns.flatMap(({ feeding }, column) =>
    (drawn[column] ?? []).flatMap((unit) =>
      (feeding === "none" ? [] : (drawn[column - 1] ?? []))
        .filter((sender) => feeding === "all" || sender === unit)
        .map((sender) => ({ from: { column: column - 1, unit: sender }, to: { column, unit } })),
    ),
  );
}

function units(places: Places, kind: Column["kind"], size: number): ScatterTrace {
  const shown = places.columns.flatMap((column, c) =>
    column.kind === kind ? (places.drawn[c] ?? []).map((unit) => ({ column, c, unit })) : [],
  );
  return {
    type: "scatter",
    mode: "markers+text",
    x: shown.map(({ c, unit }) => places.at(c, unit)?.x ?? null),
    y: shown.map(({ c, unit }) => places.at(c, unit)?.y ?? null),
    text: shown.map(({ column, unit }) => withSubscript(`${column.symbol}${unit + 1}`)),
    hovertext: shown.map(({ column, unit }) => `${column.symbol}${unit + 1}`),
    hoverinfo: "text",
    textposition: "middle center",
    textfont: { color: ink.onColor, size: size < unitSize ? 9 : 13 },
    marker: { color: fills[kind], size, line: { color: ink.line, width: 1 } },
    showlegend: false,
  };
}

function highlight(
  places: Places,
  ends: readonly Unit[],
  weight: WeightIndex | undefined,
): ScatterTrace[] {
  if (weight === undefined) return [];
  const [from, to] = ends.map(({ column, unit }) => places.at(column, unit));
  return [
    {
      type: "scatter",
      mode: "lines",
      x: [from?.x ?? null, to?.x ?? null],
      y: [from?.y ?? null, to?.y ?? null],
      line: { color: okabeIto.vermillion, width: 5 },
      hoverinfo: "skip",
      showlegend: false,
    },
  ];
}

/** One path as a line of its own, a little beside the others; undefined where a unit is not drawn. */
function route(
  path: GradientPath,
  index: number,
  total: number,
  places: Places,
  ends: readonly Unit[],
): ScatterTrace | undefined {
  const beside = ((index - (total - 1) / 2) * Math.min(5, 24 / total)) / rowHeight;
  const sender = ends[0] === undefined ? [] : [places.at(ends[0].column, ends[0].unit)];
  const stops = [...sender, ...path.units.map((name) => places.named(name))];
  if (stops.some((place) => place === undefined)) return undefined;
  const { color, dash } = seriesStyle(index);
  const name = path.units.map(withSubscript).join(" → ");
  return {
    type: "scatter",
    mode: "lines",
    name: `${name}: ${short(path.product)}`,
    x: stops.map((place) => place?.x ?? null),
    y: stops.map((place) => (place?.y ?? 0) + beside),
    line: { color, dash, width: 3 },
    hoverinfo: "skip",
  };
}

function captions(columns: readonly Column[], spread: number): Annotation[] {
  return columns.flatMap((column, c) => {
    const { kind, size, weightLayer } = column;
    const noun = kind === "input" ? "input" : kind === "output" ? "output" : "unit";
    const top = { x: c, y: spread / 2 + 0.25, text: count(size, noun), ...plain(12) };
    if (weightLayer === undefined) return [top];
    const shape = `${size} × ${columns[c - 1]?.size}`;
    const text = `W<sub>${weightLayer}</sub>: ${shape}<br>b<sub>${weightLayer}</sub>: ${size}`;
    return [top, { x: c - 0.5, y: -spread / 2 - 0.3, text, ...plain(12) }];
  });
}

function plain(size: number): Pick<Annotation, "showarrow" | "font"> {
  return { showarrow: false, font: { size } };
}

const chip = { showarrow: false, bgcolor: "#F7F7F7", borderpad: 1 } as const;

/**
 * Labels a fraction 1 / (receivers + 1) of the way along the edges: there the labels of all edges
 * between two columns stand at equal distances, none on another.
 */
function weightLabels(places: Places): Annotation[] {
  return connections(places).flatMap(({ from, to }) => {
    const weights = places.columns[to.column]?.weights;
    const [start, end] = [places.at(from.column, from.unit), places.at(to.column, to.unit)];
    if (weights === undefined || start === undefined || end === undefined) return [];
    const t = 1 / ((places.drawn[to.column]?.length ?? 0) + 1);
    const text = short(weights.at(to.unit, from.unit), 2);
    return [{ ...between(start, end, t), text, ...chip, font: { size: 10, color: ink.onColor } }];
  });
}

function highlightLabel(
  places: Places,
  ends: readonly Unit[],
  { layer, neuron, input }: WeightIndex,
): Annotation[] {
  const [start, end] = ends.map(({ column, unit }) => places.at(column, unit));
  const value = places.columns[ends[1]?.column ?? -1]?.weights?.at(neuron - 1, input - 1);
  if (start === undefined || end === undefined) return [];
  const name = `w<sub>${layer}${neuron}${input}</sub>`;
  const text = value === undefined ? name : `${name} = ${short(value)}`;
  return [{ ...between(start, end, 0.5), text, ...chip, font: { size: 13, color: "#A34700" } }];
}

function between(start: { x: number; y: number }, end: { x: number; y: number }, t: number) {
  return { x: start.x + t * (end.x - start.x), y: start.y + t * (end.y - start.y) };
}

function widthsOf(columns: readonly Column[]): number[] {
  return columns
    .filter(({ kind, weightLayer }) => kind === "input" || weightLayer !== undefined)
    .map(({ size }) => size);
}

function describe(
  { columns, abbreviated, drawn }: Places,
  { highlightedWeight, paths = [] }: NetworkFigureOptions,
  ends: readonly Unit[],
  routes: number,
): string {
  const sizes = widthsOf(columns);
  const hidden = sizes.slice(1, -1).map((size) => count(size, "hidden unit"));
  const parts = [
    count(sizes[0] as number, "input"),
    ...hidden,
    count(sizes[sizes.length - 1] as number, "output"),
  ];
  const sentences = [
    `A feedforward network with ${list(parts)}, every unit joined to all of the next layer.`,
  ];
  for (const c of abbreviated) {
    sentences.push(
      `Column ${c + 1} is abbreviated: ${drawn[c]?.length} of ${columns[c]?.size} units are drawn.`,
    );
  }
  if (highlightedWeight !== undefined) {
    const { layer, neuron, input } = highlightedWeight;
    const [from, to] = ends.map(({ column, unit }) => `${columns[column]?.symbol}${unit + 1}`);
    sentences.push(`The weight w_${layer}${neuron}${input} from ${from} to ${to} stands out.`);
  }
  if (paths.length > 0) {
    const named = paths.map(
      ({ units, product }) => `${units.join(" to ")}, product ${short(product)}`,
    );
    const hint = routes < paths.length ? ` (${routes} of them drawn)` : "";
    sentences.push(`${count(paths.length, "path")} to the loss${hint}: ${named.join("; ")}.`);
  }
  return sentences.join(" ");
}
