import { element, escapeMarkup, pixel } from "../../text/markup.js";
import { sliderHeight } from "../animation.js";
import type { Figure } from "../figure.js";
import type { Layout } from "../layout.js";
import { ink, paper } from "../theme.js";
import type { Trace } from "../trace.js";
import { annotation, shape } from "./annotation.js";
import { contour } from "./contour.js";
import { heatmap } from "./heatmap.js";
import { legend } from "./legend.js";
import { axes, axisPairs, type Panel, panels } from "./panel.js";
import { scatter } from "./scatter.js";
import { type SideNames, surface } from "./surface.js";
import { text } from "./text.js";

/**
 * A figure as a static SVG picture on white paper with its alt text inside: what a page, light or
 * dark, shows where no script may run. It draws the figure's data as Plotly would, without a browser; frames and slider are left out.
 *
 * @example
 * ```ts
 * import { figureSvg, lossFigure } from "backprop-workbook/figure";
 *
 * console.log(figureSvg(lossFigure([4, 1, 0.25])).slice(0, 4)); // <svg
 * ```
 * @param width in pixels; the height is the layout's
 */
export function figureSvg(figure: Figure, width = 700): string {
  const { layout, data } = figure;
  const { font } = layout;
  const lettering = { size: font.size ?? 13, color: font.color ?? ink.text };
  const hasSlider = layout.sliders !== undefined;
  const height = layout.height - (hasSlider ? sliderHeight : 0);
  const bottom = layout.margin.b - (hasSlider ? sliderHeight : 0);

  const entries = layout.showlegend ? data : [];
  const inner = { left: layout.margin.l, width: width - layout.margin.l - layout.margin.r };
  const key = legend(entries, inner, lettering);
  const top = Math.max(layout.margin.t, key.height + 44);
  const panelOf = panels(layout, width, height, { ...layout.margin, t: top, b: bottom });

  const pairs = axisPairs(data);
  const whole = { ...inner, top, height: height - top - bottom };
  const body = [
    element("rect", { width, height, fill: paper }),
    text(8, 10, layout.title.text, {
      size: 16,
      color: lettering.color,
      anchor: "start",
      baseline: "top",
    }),
    ...pairs.map(([x, y]) => axes(panelOf(x, y))),
    ...(layout.shapes ?? []).map((it) => shape(it, panelOf(axisIn(it.xref), axisIn(it.yref)))),
    ...pairs.map(([x, y]) => clipped(data, x, y, panelOf(x, y))),
    ...data.map((trace) =>
      trace.type === "surface" ? surface(trace, whole, sidesOf(layout), lettering) : "",
    ),
    ...(layout.annotations ?? []).map((it) =>
      annotation(it, panelOf(axisIn(it.xref), axisIn(it.yref))),
    ),
    key.draw(top - 4),
  ];
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${pixel(width)} ${pixel(height)}`,
      role: "img",
      "font-family": font.family,
    },
    `<title>${escapeMarkup(figure.title)}</title><desc>${escapeMarkup(figure.alt)}</desc>${body.join("")}`,
  );
}

/** The traces of one panel, cut off at its edges. */
function clipped(data: readonly Trace[], xaxis: string, yaxis: string, panel: Panel): string {
  const id = `panel-${xaxis}-${yaxis}`;
  const { x, y } = panel;
  const edge = { x: x.from, y: y.to, width: x.to - x.from, height: y.from - y.to };
  const traces = data.filter((it) => (it.xaxis ?? "x") === xaxis && (it.yaxis ?? "y") === yaxis);
  return (
    element("clipPath", { id }, element("rect", edge)) +
    element("g", { "clip-path": `url(#${id})` }, traces.map((it) => drawn(it, panel)).join(""))
  );
}

function drawn(trace: Trace, panel: Panel): string {
  switch (trace.type) {
    case "scatter":
      return scatter(trace, panel);
    case "heatmap":
      return heatmap(trace, panel);
    case "contour":
      return contour(trace, panel);
    case "surface":
      return "";
  }
}

/** The names of the three axes of a scene. */
function sidesOf({ scene }: Layout): SideNames {
  const sides = scene as Record<string, { title?: { text: string } } | undefined> | undefined;
  const name = (axis: string) => sides?.[axis]?.title?.text ?? axis.charAt(0);
  return [name("xaxis"), name("yaxis"), name("zaxis")];
}

/** The axis that a reference names; a share of the paper belongs to the first. */
function axisIn(reference: string | undefined): string | undefined {
  return reference === "paper" ? undefined : reference;
}
