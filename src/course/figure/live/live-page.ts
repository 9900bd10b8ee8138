import type { LiveFigure, LiveTools } from "./live-figure.js";
import type { Page, PageElement, Plotly, PlotlyFigure } from "./page.js";

/**
 * Turns the still pictures of a page into live figures. Each figure's box carries its data; every
 * box that is not drawn yet is drawn, so that it does not matter which box asked for it.
 *
 * A page may insert a box after its script has run (classic Notebook does), hence the timeouts.
 */
export function drawPage(
  page: Page & { readonly Plotly?: Plotly },
  tools: LiveTools,
  Live: typeof LiveFigure,
): void {
  const draw = (box: PageElement, plotly: Plotly): void => {
    box.setAttribute("data-drawn", "");
    const json = box.querySelector("script[type='application/json']")?.textContent ?? "{}";
    const words = box.querySelector("img")?.getAttribute("alt") ?? "";
    box.setAttribute("role", "figure");
    box.setAttribute("aria-label", words);
    const figure = JSON.parse(json) as PlotlyFigure;
    // Where it can't be drawn, the picture stays.
    new Live(tools, page, plotly, box, figure).drawn.catch(() => undefined);
  };
  const drawAll = (): void => {
    const boxes = page.document.querySelectorAll(".workbook-figure:not([data-drawn])");
    for (const box of boxes) if (page.Plotly !== undefined) draw(box, page.Plotly);
  };
  for (const delay of [0, 100, 1000]) setTimeout(drawAll, delay);
}
