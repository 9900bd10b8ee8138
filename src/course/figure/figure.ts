import type { Layout } from "./layout.js";
import type { ScatterTrace, Trace } from "./trace.js";

/** One step of an animation: new contents for some of the traces. */
export interface Frame {
  readonly name: string;
  readonly data: readonly Partial<ScatterTrace>[];
  /** Which traces, by their place in the figure's data. */
  readonly traces: readonly number[];
}

/**
 * A figure as plain data, in the form that Plotly draws, with the words for a reader who does not
 * see it. Without Plotly, `figureSvg` draws the same data as a static picture.
 */
export interface Figure {
  readonly title: string;
  /** What the picture shows, said from the data in one to three sentences. */
  readonly alt: string;
  readonly data: readonly Trace[];
  readonly layout: Layout;
  readonly frames?: readonly Frame[];
}
