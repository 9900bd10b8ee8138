import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import { Widget } from "@lumino/widgets";

const MIME_TYPE = "application/vnd.plotly.v1+json";

interface Plotly {
  newPlot(node: HTMLElement, figure: object): Promise<unknown>;
  purge(node: HTMLElement): void;
  Plots: { resize(node: HTMLElement): unknown };
}

/** Plotly is loaded with the first figure: three megabytes that a page without one can do without. */
const plotly = async (): Promise<Plotly> => (await import("plotly.js-dist-min")).default;

/** A figure as an output. Its data is drawn and never run, so that it needs no trust. */
class FigureWidget extends Widget implements IRenderMime.IRenderer {
  #drawn: HTMLElement | undefined;

  constructor(private readonly mimeType: string) {
    super();
    this.addClass("workbook-figure");
  }

  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    const words = String(model.data["text/plain"] ?? "");
    this.node.setAttribute("role", "figure");
    this.node.setAttribute("aria-label", words);
    const { data, layout, frames, config } = model.data[this.mimeType] as Record<string, object>;
    const { newPlot } = await plotly();
    const options = { responsive: true, displaylogo: false, ...config, plotlyServerURL: "" };
    try {
      await newPlot(this.node, { data, layout, frames, config: options });
      this.#drawn = this.node;
    } catch {
      // Data of others need not make a figure; its words still say what it was.
      this.node.textContent = words;
    }
  }

  protected override onResize(): void {
    const node = this.#drawn;
    if (node !== undefined && this.isVisible) void plotly().then(({ Plots }) => Plots.resize(node));
  }

  override dispose(): void {
    const node = this.#drawn;
    if (node !== undefined) void plotly().then(({ purge }) => purge(node));
    super.dispose();
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
