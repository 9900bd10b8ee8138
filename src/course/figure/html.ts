import { base64 } from "../text/base64.js";
import { element } from "../text/markup.js";
import type { Figure } from "./figure.js";
import { loadScript } from "./live/live-script.js";
import { plotlyData } from "./plotly-data.js";
import { figureSvg } from "./svg/figure-svg.js";

/**
 * A figure as HTML that works wherever it is read: a static picture with the alt text, which a
 * script replaces by the live figure. Where scripts are stripped, the picture stays.
 *
 * What draws is loaded once a page, from `node_modules` as a Jupyter server hands it out, or beside
 * the notebooks' folder. Nothing comes from another host.
 *
 * @example
 * ```ts
 * import { figureHtml, tableFigure } from "backprop-workbook/figure";
 *
 * const html = figureHtml(tableFigure("Sizes", ["layer", "weights"], [["Dense(4, 2)", "8"]]));
 * console.log(html.startsWith('<div class="workbook-figure">')); // true
 * ```
 */
export function figureHtml(figure: Figure): string {
  const picture = element("img", {
    src: `data:image/svg+xml;base64,${base64(new TextEncoder().encode(figureSvg(figure)))}`,
    alt: `${figure.title}. ${figure.alt}`,
    style: "max-width: 100%",
  });
  const json = JSON.stringify(plotlyData(figure));
  return (
    `<div class="workbook-figure">${picture}` +
    `<script type="application/json">${json.replaceAll("<", "\\u003c")}</script>` +
    `<script>${loadScript}</script></div>`
  );
}
