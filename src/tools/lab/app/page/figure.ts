import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import { Widget } from "@lumino/widgets";
import { LiveFigure } from "../../../../course/figure/live/live-figure.js";
import { liveTools } from "../../../../course/figure/live/live-tools.js";
import type {
  Page,
  PageElement,
  Plotly,
  PlotlyFigure,
} from "../../../../course/figure/live/page.js";

const MIME_TYPE = "application/vnd.plotly.v1+json";

/** Plotly is loaded with the first figure: three megabytes that a page without one can do without. */
const plotly = async (): Promise<Plotly> =>
  (await import("plotly.js-dist-min")).default as unknown as Plotly;

/** This page and one of its elements, as far as the course's figures know pages. */
const page = window as unknown as Page;
const boxOf = ({ node }: Widget): PageElement => node as unknown as PageElement;

/** The figure of an output, also where it came as text, as `display.raw` of tslab sends it. */
const figureOf = (data: unknown): PlotlyFigure =>
  typeof data === "string" ? JSON.parse(data) : (data as PlotlyFigure);

/** A figure as an output. Its data is drawn and never run, so that it needs no trust. */
class FigureWidget extends Widget implements IRenderMime.IRenderer {
  #figure: LiveFigure | undefined;

  constructor(private readonly mimeType: string) {
    super();
    this.addClass("workbook-figure");
  }

  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    const words = String(model.data["text/plain"] ?? "");
    this.node.setAttribute("role", "figure");
    this.node.setAttribute("aria-label", words);
    const engine = await plotly();
    this.#clear();
    if (this.isDisposed) return;
    try {
      const figure = figureOf(model.data[this.mimeType]);
      this.#figure = new LiveFigure(liveTools, page, engine, boxOf(this), figure);
      this.#figure.drawn.catch(() => this.#say(words));
    } catch {
      this.#say(words);
    }
  }

  override dispose(): void {
    this.#figure?.dispose();
    super.dispose();
  }

  /** An output that is updated is rendered again. */
  #clear(): void {
    this.#figure?.dispose();
    this.#figure = undefined;
    this.node.replaceChildren();
  }

  /** Data of others need not make a figure; its words still say what it was. */
  #say(words: string): void {
    this.#clear();
    this.node.textContent = words;
  }
}

const extension: IRenderMime.IExtension = {
  id: "backprop-workbook:figure",
  description: "Draws Plotly figures.",
  rendererFactory: {
    safe: true,
    mimeTypes: [MIME_TYPE],
    createRenderer: ({ mimeType }) => new FigureWidget(mimeType),
  },
  // Before the HTML form of the same output.
  rank: 0,
  dataType: "json",
};

export default extension;
