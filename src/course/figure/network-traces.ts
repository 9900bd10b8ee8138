import type { GradientPath } from "../../library/backprop/index.js";
import { unitName } from "../../library/network/notation.js";
import { short, withSubscript } from "../text/format.js";
import type { Column } from "./network-columns.js";
import { between, labelledAt } from "./network-labels.js";
import type { Places, Unit } from "./network-places.js";
import { ink, okabeIto, seriesStyle, strokes } from "./theme.js";
import type { Line, ScatterTrace } from "./trace.js";

/** Pixels: from one unit of a column to the next, across a unit, and of its name, 0 for none. */
export interface Measures {
  readonly row: number;
  readonly unit: number;
  readonly name: number;
}

const fills = { input: okabeIto.skyBlue, hidden: okabeIto.orange, output: okabeIto.green } as const;

/** All edges as one broken line; where weights are written, each edge leaves a gap for its own. */
export function edges(places: Places, withWeights: boolean): ScatterTrace {
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
    hoverinfo: "skip",
    showlegend: false,
  };
}

/** The circles of one kind of unit, with their names. */
export function units(places: Places, kind: Column["kind"], measures: Measures): ScatterTrace {
  const shown = places.columns.flatMap((column, c) =>
    column.kind === kind ? (places.drawn[c] ?? []).map((unit) => ({ column, c, unit })) : [],
  );
  return {
    type: "scatter",
    mode: "markers+text",
    x: shown.map(({ c, unit }) => places.at({ column: c, unit })?.x ?? null),
    y: shown.map(({ c, unit }) => places.at({ column: c, unit })?.y ?? null),
    text: shown.map(({ column, unit }) =>
      measures.name === 0 ? "" : withSubscript(unitName(column.symbol, unit + 1)),
    ),
    hovertext: shown.map(({ column, unit }) => unitName(column.symbol, unit + 1)),
    hoverinfo: "text",
    textposition: "middle center",
    textfont: { color: ink.onColor, size: measures.name || 1 },
    marker: { color: fills[kind], size: measures.unit, line: { color: ink.line, width: 1 } },
    showlegend: false,
  };
}

/** A square behind the last column, fed by all outputs. */
export function lossNode(places: Places, measures: Measures): ScatterTrace[] {
  const column = places.columns.length - 1;
  const outputs = (places.drawn[column] ?? []).map((unit) => places.at({ column, unit }));
  const common = { type: "scatter", hoverinfo: "skip", showlegend: false } as const;
  return [
    {
      ...common,
      mode: "lines",
      x: outputs.flatMap((place) => [place?.x ?? null, column + 0.85, null]),
      y: outputs.flatMap((place) => [place?.y ?? null, 0, null]),
      line: { color: ink.line, width: 1 },
    },
    {
      ...common,
      mode: "markers+text",
      x: [column + 0.85],
      y: [0],
      text: ["L(θ)"],
      textposition: "middle center",
      textfont: { color: ink.onColor, size: measures.name },
      marker: { color: okabeIto.purple, symbol: "square", size: measures.unit },
    },
  ];
}

/** A highlighted edge alone is a strong line; under paths it is a broad one that they run on. */
export const stroke: Line = { color: strokes.vermillion, width: 5 };
export const markerPen: Line = { color: ink.highlighter, width: 24 };

/** The edge between the two ends, drawn over the others. */
export function highlight(places: Places, ends: readonly Unit[], line: Line): ScatterTrace[] {
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
export function route(
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
