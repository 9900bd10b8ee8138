/** The few kinds of Plotly trace that the course draws, and of them only what it uses. */
export type Trace = ScatterTrace | HeatmapTrace | ContourTrace | SurfaceTrace;

export type Dash = "solid" | "dash" | "dot" | "dashdot" | "longdash" | "longdashdot";

export type MarkerSymbol =
  | "circle"
  | "square"
  | "diamond"
  | "triangle-up"
  | "triangle-down"
  | "triangle-left"
  | "triangle-right"
  | "cross"
  | "x"
  | "star"
  | "hexagon";

export type TextPosition =
  | "middle center"
  | "middle left"
  | "middle right"
  | "top center"
  | "top left"
  | "top right"
  | "bottom center"
  | "bottom left"
  | "bottom right";

/** A number left out of a line breaks the line there. */
export type Coordinates = readonly (number | null)[];

export interface Line {
  readonly color: string;
  /** Pixels; 2 when left out. */
  readonly width?: number;
  readonly dash?: Dash;
}

/** One look for all points, or one for each. */
export interface Marker {
  readonly color: string | readonly string[];
  readonly symbol?: MarkerSymbol | readonly MarkerSymbol[];
  /** Diameter in pixels; 8 when left out. */
  readonly size?: number | readonly number[];
  /** 1 where sizes differ: Plotly takes those for bubbles, and makes them transparent. */
  readonly opacity?: number;
  readonly line?: { readonly color: string; readonly width: number };
}

export interface Font {
  readonly family?: string;
  readonly size?: number;
  readonly color?: string;
}

interface Common {
  readonly name?: string;
  /** Which axes, `x2` and `y2` for the second pair; the first when left out. */
  readonly xaxis?: AxisId<"x">;
  readonly yaxis?: AxisId<"y">;
  readonly showlegend?: boolean;
  readonly opacity?: number;
  readonly hoverinfo?: "skip" | "text";
  readonly hovertemplate?: string;
}

export type AxisId<Letter extends "x" | "y"> = Letter | `${Letter}${number}`;

/** Points joined by lines, drawn as markers, or labelled with text. */
export interface ScatterTrace extends Common {
  readonly type: "scatter";
  readonly mode: "lines" | "markers" | "text" | "lines+markers" | "markers+text";
  readonly x: Coordinates;
  readonly y: Coordinates;
  readonly line?: Line;
  readonly marker?: Marker;
  readonly text?: readonly string[];
  readonly textposition?: TextPosition | readonly TextPosition[];
  readonly textfont?: Font;
  readonly hovertext?: readonly string[];
}

/** From a number in 0 … 1 to a colour, with straight lines between. */
export type ColorScale = readonly (readonly [number, string])[];

interface Grid extends Common {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** z[row][column]: a row for each y, a column for each x. */
  readonly z: readonly (readonly number[])[];
  readonly colorscale: ColorScale;
  readonly showscale: boolean;
}

/** A rectangle of colours. */
export interface HeatmapTrace extends Grid {
  readonly type: "heatmap";
  readonly zmin: number;
  readonly zmax: number;
}

/** Lines of equal height. */
export interface ContourTrace extends Grid {
  readonly type: "contour";
  readonly autocontour: false;
  readonly contours: {
    readonly start: number;
    readonly end: number;
    readonly size: number;
    readonly coloring: "lines";
  };
  readonly line: { readonly color?: string; readonly width: number };
}

/** A height over a plane, in three dimensions. */
export interface SurfaceTrace extends Grid {
  readonly type: "surface";
}
