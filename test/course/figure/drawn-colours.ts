import type { Figure } from "../../../src/course/figure/index.js";
import type { Annotation, Shape } from "../../../src/course/figure/layout.js";
import { ink, onDarkPage, paper } from "../../../src/course/figure/theme.js";
import type { ColorScale, ScatterTrace, Trace } from "../../../src/course/figure/trace.js";
import { contrast } from "./contrast.js";

/** One colour that has to be told from the colour that it stands on. */
export interface DrawnColour {
  readonly what: string;
  readonly color: string;
  readonly on: string;
  /** The contrast that WCAG 2 asks for: 4.5 for text, 3 for graphics. */
  readonly least: 3 | 4.5;
}

/** The pages of JupyterLab's and VS Code's dark themes. */
export const darkPages = ["#111111", "#1E1E1E"] as const;

/** The figure as the script draws it on a page: a dark one exchanges inks and gives its text colour. */
export function onPage(figure: Figure, page: string): Figure {
  if (page === paper) return figure;
  const json = JSON.stringify(figure);
  const exchanged: Figure = JSON.parse(
    json.replace(/#[0-9A-F]{6}/g, (color) => onDarkPage[color] ?? color),
  );
  const { layout } = exchanged;
  return { ...exchanged, layout: { ...layout, font: { ...layout.font, color: "#E0E0E0" } } };
}

/** Everything in a figure that has a colour, each with what it stands on. */
export function drawnColours({ data, layout }: Figure, page: string): DrawnColour[] {
  const { annotations = [], shapes = [] } = layout;
  const text = layout.font.color ?? ink.text;
  const fields = data.flatMap((trace) => (trace.type === "heatmap" ? stops(trace.colorscale) : []));
  const grounds = fields.length > 0 ? fields : [page];
  return [
    { what: "text", color: text, on: page, least: 4.5 },
    ...data.flatMap((trace) => ofTrace(trace, grounds, page, text)),
    ...annotations.flatMap((note) => ofNote(note, shapes, page, text)),
    ...shapes
      .filter(({ line }) => line.color !== ink.grid)
      .map(({ line }) => ({ what: "shape", color: line.color, on: page, least: 3 }) as const),
  ];
}

function ofTrace(
  trace: Trace,
  grounds: readonly string[],
  page: string,
  text: string,
): DrawnColour[] {
  switch (trace.type) {
    case "scatter":
      return [
        ...ofLine(trace, grounds),
        ...ofMarkers(trace, grounds),
        ...ofLabels(trace, page, text),
      ];
    case "contour": {
      const colors = trace.line.color === undefined ? stops(trace.colorscale) : [trace.line.color];
      return pairs("contour", colors, grounds);
    }
    default:
      return [];
  }
}

/** The highlighter lies under lines of its own, and is not counted itself. */
function ofLine({ mode, line }: ScatterTrace, grounds: readonly string[]): DrawnColour[] {
  if (!mode.includes("lines") || line === undefined || line.color === ink.highlighter) return [];
  return pairs("line", [line.color], grounds);
}

/** A marker is seen by its fill or by its outline. */
function ofMarkers({ mode, marker }: ScatterTrace, grounds: readonly string[]): DrawnColour[] {
  if (!mode.includes("markers") || marker === undefined) return [];
  return grounds.flatMap((on) =>
    each(marker.color).map((fill): DrawnColour => {
      const looks = [fill, ...(marker.line === undefined ? [] : [marker.line.color])];
      const color = looks.reduce((a, b) => (contrast(b, on) > contrast(a, on) ? b : a));
      return { what: "marker", color, on, least: 3 };
    }),
  );
}

function ofLabels(trace: ScatterTrace, page: string, text: string): DrawnColour[] {
  if (!trace.mode.includes("text")) return [];
  const color = trace.textfont?.color ?? text;
  const isOnMarker = trace.mode.includes("markers") && trace.textposition === "middle center";
  const grounds = isOnMarker && trace.marker !== undefined ? each(trace.marker.color) : [page];
  return grounds.map((on) => ({ what: "label", color, on, least: 4.5 }));
}

function ofNote(
  { text: written, font, bgcolor, showarrow, arrowcolor }: Annotation,
  shapes: readonly Shape[],
  page: string,
  text: string,
): DrawnColour[] {
  const color = font?.color ?? text;
  const boxes = shapes.flatMap(({ fillcolor }) => fillcolor ?? []);
  const grounds = bgcolor !== undefined ? [bgcolor] : color === ink.onColor ? boxes : [page];
  const arrow = showarrow ? pairs("arrow", [arrowcolor ?? color], [page]) : [];
  if (written === "") return arrow;
  return [
    ...arrow,
    ...grounds.map((on): DrawnColour => ({ what: `note "${written}"`, color, on, least: 4.5 })),
  ];
}

function pairs(what: string, colors: readonly string[], grounds: readonly string[]): DrawnColour[] {
  return colors.flatMap((color) =>
    grounds.map((on): DrawnColour => ({ what, color, on, least: 3 })),
  );
}

const stops = (scale: ColorScale) => scale.map(([, color]) => color);

function each(color: string | readonly string[]): readonly string[] {
  return typeof color === "string" ? [color] : color;
}
