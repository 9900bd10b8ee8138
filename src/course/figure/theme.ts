import type { Annotation, Axis, Layout, Margin, Shape } from "./layout.js";
import type { Dash, MarkerSymbol } from "./trace.js";

/** The palette of Okabe and Ito (2008), told apart by readers with any colour vision. */
export const okabeIto = {
  black: "#000000",
  orange: "#E69F00",
  skyBlue: "#56B4E9",
  green: "#009E73",
  yellow: "#F0E442",
  blue: "#0072B2",
  vermillion: "#D55E00",
  purple: "#CC79A7",
} as const;

/**
 * The same hues for lines and markers, orange and green a little darker and grey for sky blue: each
 * has a contrast of 3 or more with white and with a dark page.
 */
export const strokes = {
  blue: okabeIto.blue,
  vermillion: okabeIto.vermillion,
  green: "#00946C",
  orange: "#B07500",
  purple: okabeIto.purple,
  grey: "#808080",
} as const;

/** Figures are drawn on white paper; where a page draws them itself, on the page. */
export const paper = "#FFFFFF";

/** Text, with a contrast of 4.5 or more with the paper, and what else is neither fill nor series. */
export const ink = {
  text: "#222222",
  /** Numbers that flow forward, and gradients that flow back. */
  forward: "#006B4D",
  backward: "#A84300",
  line: "#8C8C8C",
  /** A broad line under others. */
  highlighter: "#F7F0A0",
  grid: "rgba(128, 128, 128, 0.28)",
  zero: "rgba(128, 128, 128, 0.65)",
  onColor: "#111111",
} as const;

/** The inks that a dark page exchanges for lighter ones; all others read on both. */
export const onDarkPage: Readonly<Record<string, string>> = {
  [ink.forward]: "#3CCB9E",
  [ink.backward]: "#FF9248",
};

export const fontFamily = "Helvetica, Arial, 'DejaVu Sans', sans-serif";

const colors = Object.values(strokes);
const symbols: readonly MarkerSymbol[] = [
  "circle",
  "square",
  "triangle-up",
  "diamond",
  "cross",
  "star",
  "hexagon",
];
const dashes: readonly Dash[] = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"];

/** How a series is told from the others. */
export interface SeriesStyle {
  readonly color: string;
  readonly symbol: MarkerSymbol;
  readonly dash: Dash;
}

/** How series number `index` looks: colour, marker and dash differ together. */
export function seriesStyle(index: number): SeriesStyle {
  return {
    color: colors[index % colors.length] as string,
    symbol: symbols[index % symbols.length],
    dash: dashes[index % dashes.length],
  };
}

/** Methods that several figures of the course draw: each looks the same in all of them. */
const familiar: Readonly<Record<string, number>> = {
  sigmoid: 0,
  tanh: 1,
  identity: 2,
  ReLU: 3,
  vanilla: 0,
  momentum: 1,
  Nesterov: 2,
  AdaGrad: 3,
  RMSProp: 4,
  Adam: 5,
};

/** How each series of a figure looks: familiar methods by name, the others in the order given. */
export function seriesStyles(names: readonly string[]): SeriesStyle[] {
  const taken = new Set(names.map((name) => familiar[name]));
  let next = 0;
  return names.map((name) => {
    const own = familiar[name];
    if (own !== undefined) return seriesStyle(own);
    while (taken.has(next)) next++;
    return seriesStyle(next++);
  });
}

/** An axis with a name and a range. */
export function axis(name: string, range: readonly [number, number], more?: Partial<Axis>): Axis {
  return {
    title: { text: name, font: { size: 14 }, standoff: 8 },
    range,
    tickfont: { size: 12 },
    exponentformat: "power",
    gridcolor: ink.grid,
    zerolinecolor: ink.zero,
    linecolor: ink.line,
    zeroline: true,
    ...more,
  };
}

/** A pair of axes on which a unit is equally long both ways, so that angles and circles look right. */
export function equalAxes(x: Axis, y: Axis, anchor = "x"): { x: Axis; y: Axis } {
  return {
    x: { ...x, constrain: "domain" },
    y: { ...y, scaleanchor: anchor, constrain: "domain" },
  };
}

/** An axis that is not drawn, for drawings that are no plots. */
export function hiddenAxis(range: readonly [number, number]): Axis {
  return { range, visible: false, showgrid: false, zeroline: false, fixedrange: true };
}

/** What a figure may set itself; the rest is the theme's. */
export interface LayoutOptions {
  readonly height?: number;
  readonly margin?: Partial<Margin>;
  readonly showlegend?: boolean;
  readonly xaxis?: Axis;
  readonly yaxis?: Axis;
  readonly annotations?: readonly Annotation[];
  readonly shapes?: readonly Shape[];
  readonly meta?: NonNullable<Layout["meta"]>;
  readonly [option: string]: unknown;
}

/** The layout that all figures share: white paper, title left, legend in a row below the title. */
export function themedLayout(title: string, options: LayoutOptions = {}): Layout {
  const { height = 420, margin, showlegend = false, ...more } = options;
  return {
    title: { text: title, font: { size: 16 }, x: 0.01, xanchor: "left", y: 0.98, yanchor: "top" },
    height,
    margin: { l: 62, r: 20, t: showlegend ? 78 : 48, b: 52, ...margin },
    font: { family: fontFamily, size: 13, color: ink.text },
    paper_bgcolor: paper,
    plot_bgcolor: "rgba(0,0,0,0)",
    hovermode: "closest",
    showlegend,
    legend: {
      orientation: "h",
      x: 0,
      y: 1.02,
      xanchor: "left",
      yanchor: "bottom",
      font: { size: 12 },
    },
    ...more,
  };
}
