import type { Dash, Font } from "./trace.js";

/** One axis. The range is always given, so that frames and the static picture keep it. */
export interface Axis {
  readonly title?: { readonly text: string; readonly [option: string]: unknown };
  /** Both ends; powers of ten on a logarithmic axis. */
  readonly range: readonly [number, number];
  readonly type?: "linear" | "log";
  readonly visible?: boolean;
  readonly showgrid?: boolean;
  readonly zeroline?: boolean;
  readonly gridcolor?: string;
  readonly zerolinecolor?: string;
  readonly linecolor?: string;
  readonly showticklabels?: boolean;
  readonly tickfont?: Font;
  readonly exponentformat?: "power" | "none";
  /** Distance of ticks; powers of ten on a logarithmic axis. */
  readonly dtick?: number;
  readonly tickvals?: readonly number[];
  readonly ticktext?: readonly string[];
  /** The share of the figure's width or height, 0 to 1. */
  readonly domain?: readonly [number, number];
  readonly anchor?: string;
  /** The other axis, a unit of which is as long as one of this one. */
  readonly scaleanchor?: string;
  /** What gives way where axes are tied: the part of the figure that is drawn on, not the range. */
  readonly constrain?: "domain";
  readonly fixedrange?: boolean;
}

/** Text at a point of the plot, with a background or an arrow where wanted. */
export interface Annotation {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly showarrow: boolean;
  readonly xref?: string;
  readonly yref?: string;
  /** How the lines of a text stand to one another; centred when left out. */
  readonly align?: "left";
  readonly xanchor?: "left" | "center" | "right";
  readonly yanchor?: "top" | "middle" | "bottom";
  readonly xshift?: number;
  readonly yshift?: number;
  readonly font?: Font;
  readonly bgcolor?: string;
  readonly borderpad?: number;
  /** The arrow's tail: in pixels from its head at (x, y), or a point where axref and ayref say so. */
  readonly ax?: number;
  readonly ay?: number;
  readonly axref?: "x";
  readonly ayref?: "y";
  readonly arrowcolor?: string;
  readonly arrowwidth?: number;
  readonly arrowhead?: number;
}

/** A straight line or a box behind the traces or above them. */
export interface Shape {
  readonly type: "line" | "rect";
  readonly xref?: string;
  readonly yref?: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly line: { readonly color: string; readonly width: number; readonly dash?: Dash };
  readonly fillcolor?: string;
  readonly layer?: "above" | "below";
}

export interface Margin {
  readonly l: number;
  readonly r: number;
  readonly t: number;
  readonly b: number;
}

/** What surrounds the traces: Plotly's layout, of it what the course uses. */
export interface Layout {
  readonly title: { readonly text: string; readonly [option: string]: unknown };
  readonly height: number;
  readonly margin: Margin;
  readonly font: Font;
  readonly showlegend: boolean;
  /** What live figures are told: the slider's strip of the height, and the least width, in pixels. */
  readonly meta?: { readonly strip?: number; readonly minWidth?: number };
  readonly xaxis?: Axis;
  readonly yaxis?: Axis;
  readonly annotations?: readonly Annotation[];
  readonly shapes?: readonly Shape[];
  /** Further axes (`xaxis2`, …), the legend, the slider: handed to Plotly as they are. */
  readonly [option: string]: unknown;
}
