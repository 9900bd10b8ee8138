import { invalid } from "../error/check.js";
import type { GradientPath, Network, WeightIndex } from "../network/index.js";
import type { Figure } from "./figure.js";
import { count, list, short, withSubscript } from "./format.js";
import { type Column, networkColumns } from "./network-columns.js";
import {
  between,
  captions,
  dots,
  highlightLabel,
  labelledAt,
  weightLabels,
} from "./network-labels.js";
import { type Places, placeUnits, type Unit } from "./network-places.js";
import { hiddenAxis, ink, okabeIto, seriesStyle, themedLayout } from "./theme.js";
import type { Line, ScatterTrace } from "./trace.js";

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

/** Pixels: from one unit of a column to the next, across the circle of a unit, and of its name. */
interface Measures {
  readonly row: number;
  readonly unit: number;
  readonly name: number;
}

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
  const measures = measure(places, options.weights === true);
  const title = options.title ?? `A ${widthsOf(columns).join("-")} network`;
  const routes = paths.flatMap((path, i) => {
    const beside = ((i - (paths.length - 1) / 2) * Math.min(5, 24 / paths.length)) / measures.row;
    return route(path, i, beside, places, ends) ?? [];
  });
  const legendHeight = 24 * Math.ceil(routes.length / 2);
  const pen = routes.length > 0 ? markerPen : stroke;
  return {
    title,
    alt: describe(places, options, ends, routes.length),
    data: [
      edges(places, options.weights === true),
      ...highlight(places, ends, pen),
      ...routes,
      ...(["input", "hidden", "output"] as const).map((kind) => units(places, kind, measures)),
    ],
    layout: themedLayout(title, {
      showlegend: routes.length > 0,
      height: (spread + 1.1) * measures.row + 60 + legendHeight,
      margin: { l: 10, r: 10, b: 12, t: 48 + legendHeight },
      xaxis: hiddenAxis([-0.5, columns.length - 0.5]),
      yaxis: hiddenAxis([-spread / 2 - 0.65, spread / 2 + 0.45]),
      annotations: [
        ...(columns.length > mostCaptioned ? [] : captions(columns, spread)),
        ...dots(places),
        ...(options.weights === true ? weightLabels(places) : []),
        ...(highlightedWeight === undefined
          ? []
          : highlightLabel(places, ends, highlightedWeight, pen.color)),
      ],
    }),
  };
}

function measure({ rows, columns }: Places, withWeights: boolean): Measures {
  const row = withWeights ? 76 : rows > 5 ? 46 : 58;
  if (columns.length > mostCaptioned) return { row, unit: 22, name: 9 };
  const isWide = columns.some(({ size }) => size > 99);
  return { row, unit: 36, name: isWide ? 11 : 13 };
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

/** All edges as one broken line; where weights are written, each edge leaves a gap for its own. */
function edges(places: Places, withWeights: boolean): ScatterTrace {
  const stops = places.connections.flatMap(({ from, to }) => {
    const [start, end] = [places.at(from), places.at(to)];
    if (start === undefined || end === undefined) return [];
    if (!withWeights) return [start, end, undefined];
    const t = labelledAt(places, to.column);
    return [
      start,
      between(start, end, Math.max(0, t - 0.075)),
      undefined,
      between(start, end, t + 0.075),
      end,
      undefined,
    ];
  });
  return {
    type: "scatter",
    mode: "lines",
    x: stops.map((place) => place?.x ?? null),
    y: stops.map((place) => place?.y ?? null),
    line: { color: ink.line, width: 1 },
    opacity: 0.7,
    hoverinfo: "skip",
    showlegend: false,
  };
}

function units(places: Places, kind: Column["kind"], measures: Measures): ScatterTrace {
  const shown = places.columns.flatMap((column, c) =>
    column.kind === kind ? (places.drawn[c] ?? []).map((unit) => ({ column, c, unit })) : [],
  );
  return {
    type: "scatter",
    mode: "markers+text",
    x: shown.map(({ c, unit }) => places.at({ column: c, unit })?.x ?? null),
    y: shown.map(({ c, unit }) => places.at({ column: c, unit })?.y ?? null),
    text: shown.map(({ column, unit }) => withSubscript(`${column.symbol}${unit + 1}`)),
    hovertext: shown.map(({ column, unit }) => `${column.symbol}${unit + 1}`),
    hoverinfo: "text",
    textposition: "middle center",
    textfont: { color: ink.onColor, size: measures.name },
    marker: { color: fills[kind], size: measures.unit, line: { color: ink.line, width: 1 } },
    showlegend: false,
  };
}

/** A highlighted edge alone is a strong line; under paths it is a broad one that they run on. */
const stroke: Line = { color: okabeIto.vermillion, width: 5 };
const markerPen: Line = { color: okabeIto.yellow, width: 24 };

function highlight(places: Places, ends: readonly Unit[], line: Line): ScatterTrace[] {
  if (ends.length === 0) return [];
  const [from, to] = ends.map((unit) => places.at(unit));
  return [
    {
      type: "scatter",
      mode: "lines",
      x: [from?.x ?? null, to?.x ?? null],
      y: [from?.y ?? null, to?.y ?? null],
      line,
      hoverinfo: "skip",
      showlegend: false,
    },
  ];
}

/** One path as a line of its own, a little beside the others; undefined where a unit is not drawn. */
function route(
  path: GradientPath,
  index: number,
  beside: number,
  places: Places,
  ends: readonly Unit[],
): ScatterTrace | undefined {
  const sender = ends[0] === undefined ? [] : [places.at(ends[0])];
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
  const inside = sizes.slice(1, -1);
  const hidden =
    inside.length > 3
      ? [`${inside.length} hidden layers of ${list(inside.map(String))} neurons`]
      : inside.map((size) => count(size, "hidden neuron"));
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
