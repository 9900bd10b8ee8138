import type { Figure } from "./figure.js";

/** What Plotly is told besides the figure: fit the page's width, no logo in the toolbar. */
const config = { responsive: true, displaylogo: false } as const;

/** Digits that a picture can show; the rest would only make a saved notebook larger. */
const digits = 6;

/** A figure as Plotly takes it, plain JSON data with numbers of six significant digits. */
export function plotlyData({ data, layout, frames = [] }: Figure): Record<string, unknown> {
  const json = JSON.stringify({ data, layout, frames, config }, (_key, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(digits)) : value,
  );
  return JSON.parse(json);
}
