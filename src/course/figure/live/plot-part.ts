import type { Json, PlotlyFigure } from "./page.js";

/** What is left for Plotly of a figure whose title and controls are the page's. */
export interface PlotPart {
  readonly title: string;
  readonly figure: PlotlyFigure;
  /** Pixels of the title, in the figure as given. */
  readonly titleRoom: number;
  /** Pixels; they stay, whatever happens to the figure. */
  readonly height: number;
  /** The least width at which nothing lies over anything; a narrower page scrolls. */
  readonly minWidth: number;
}

/**
 * Takes the title, and with it its room in the margin, out of a figure; and the slider where the
 * page has one instead.
 */
export function plotPart(given: PlotlyFigure, hasControls: boolean): PlotPart {
  const most = 32;
  const { title, sliders, updatemenus, ...bare } = given.layout;
  const { title: _, ...whole } = given.layout;
  const layout = hasControls ? bare : whole;
  const meta = (layout.meta ?? {}) as { readonly strip?: number; readonly minWidth?: number };
  const strip = hasControls ? (meta.strip ?? 0) : 0;
  const { t = 100, b = 80, ...sides } = (layout.margin ?? {}) as Record<string, number>;
  const margin = { ...sides, t: Math.max(t - most, 8), b: b - strip };
  const titleRoom = t - margin.t;
  const height = (Number(layout.height) || 450) - titleRoom - strip;
  const text = typeof title === "string" ? title : ((title as Json | undefined)?.text ?? "");
  const plain = String(text).replace(/<\/?(?:a|b|br|em|i|span|strong|sub|sup)\b[^>]*>/g, "");
  // The page decides how wide a figure is, and the figure how high: Plotly finds out neither.
  const config = {
    ...given.config,
    responsive: false,
    displayModeBar: false,
    showLink: false,
    showEditInChartStudio: false,
    showSendToCloud: false,
  };
  return {
    title: plain,
    titleRoom,
    height,
    minWidth: meta.minWidth ?? Number(layout.width ?? 0),
    figure: {
      data: given.data,
      layout: {
        plot_bgcolor: "rgba(0,0,0,0)",
        ...layout,
        margin,
        height,
        autosize: false,
        paper_bgcolor: "rgba(0,0,0,0)",
      },
      frames: given.frames ?? [],
      config,
    },
  };
}
