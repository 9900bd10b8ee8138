import type { figureHead } from "./figure-head.js";
import type { FrameControls, stepsOf } from "./frame-controls.js";
import type { Inks, isLight, recolored } from "./inks.js";
import type { Page, PageElement, Plot, Plotly, PlotlyFigure } from "./page.js";
import type { PlotPart, plotPart } from "./plot-part.js";

/**
 * What live figures are made with. They get it as a value and import nothing, since a saved page
 * carries their text.
 */
export interface LiveTools {
  readonly figureHead: typeof figureHead;
  readonly FrameControls: typeof FrameControls;
  readonly stepsOf: typeof stepsOf;
  readonly plotPart: typeof plotPart;
  readonly recolored: typeof recolored;
  readonly isLight: typeof isLight;
  /** The inks that a dark page exchanges. */
  readonly onDarkPage: Inks;
}

/**
 * A figure drawn by Plotly in a box of a page, in place of its still picture. Its height is the
 * figure's and never changes; its width is the box's, its colour the colour of the page's text, also
 * when these change.
 */
export class LiveFigure {
  readonly #tools: LiveTools;
  readonly #page: Page;
  readonly #plotly: Plotly;
  readonly #box: PageElement;
  readonly #figure: PlotlyFigure;

  /** Settled once the figure stands there, or can't be drawn. */
  readonly drawn: Promise<void>;
  readonly #part: PlotPart;
  readonly #body: PageElement;
  readonly #stage: PageElement;
  readonly #controls: FrameControls | undefined;
  readonly #sizes: InstanceType<Page["ResizeObserver"]>;
  #begin = () => {};
  #plot: Plot | undefined;
  #width = 0;
  #color = "";

  constructor(
    tools: LiveTools,
    page: Page,
    plotly: Plotly,
    box: PageElement,
    figure: PlotlyFigure,
  ) {
    this.#tools = tools;
    this.#page = page;
    this.#plotly = plotly;
    this.#box = box;
    this.#figure = figure;
    const { document, ResizeObserver } = page;
    const steps = tools.stepsOf(figure.layout);
    this.#part = tools.plotPart(figure, steps !== undefined);
    this.#body = document.createElement("div");
    // A key that moves the slider must not also move through the notebook: classic Notebook listens
    // at the document.
    this.#body.addEventListener("keydown", (event) => event.stopPropagation());
    this.#stage = document.createElement("div");
    this.#stage.setAttribute("style", `height: ${this.#part.height}px; overflow: auto hidden`);
    this.#controls = steps && new tools.FrameControls(document, steps, (name) => this.#show(name));
    this.#body.append(
      this.#head(),
      this.#stage,
      ...(this.#controls === undefined ? [] : [this.#controls.element]),
    );
    for (const control of this.#body.querySelectorAll("button, input")) this.#keepKeys(control);
    // The room is there at once. A still picture makes way only when the figure is drawn, which
    // needs a place on the page to measure text in.
    const isHidden = box.querySelector("img") !== null;
    this.#body.setAttribute("style", isHidden ? "position: absolute; visibility: hidden" : "");
    box.append(this.#body);
    this.drawn = new Promise<void>((begin) => {
      this.#begin = begin;
    }).then(() => this.#draw());
    this.#sizes = new ResizeObserver(() => this.#follow());
    this.#sizes.observe(box);
    // A page that hides itself while it changes its theme cancels the change's transition.
    for (const event of ["transitionrun", "transitionend", "transitioncancel"]) {
      this.#body.addEventListener(event, () => this.#follow());
    }
  }

  /** Gives up what the figure holds of the page. */
  dispose(): void {
    this.#sizes.disconnect();
    this.#controls?.stop();
    if (this.#plot !== undefined) this.#plotly.purge(this.#plot);
  }

  #head(): PageElement {
    const corners = "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4";
    const arrow = "M8 2v8M4.5 6.5 8 10l3.5-3.5M2.5 13.5h11";
    return this.#tools.figureHead(this.#page.document, this.#part.title, [
      { name: "Show the whole figure", sign: corners, use: () => this.#showWhole() },
      { name: "Save as a picture", sign: arrow, use: () => this.#save() },
    ]);
  }

  /** JupyterLab takes keys before anything else hears of them, but for elements of this mark. */
  #keepKeys(control: PageElement): void {
    control.setAttribute("data-lm-suppress-shortcuts", "true");
  }

  async #draw(): Promise<void> {
    this.#width = this.#widthNow();
    this.#color = this.#colorNow();
    const { data, layout, frames = [], config = {} } = structuredClone(this.#part.figure);
    try {
      const sized = { data, layout: { ...layout, width: this.#width }, frames };
      this.#plot = await this.#plotly.newPlot(this.#stage, { ...this.#inked(sized), config });
    } catch (error) {
      this.#body.remove();
      throw error;
    }
    this.#box.querySelector("img")?.remove();
    // A change of colour, however it comes about, is then an event.
    this.#body.setAttribute("style", "transition: color 1ms");
    this.#plot.on("plotly_afterplot", () => this.#nameLegend());
    this.#nameLegend();
  }

  /** Fits the figure to its box and the page's colours. */
  #follow(): void {
    if (this.#box.clientWidth === 0) return;
    this.#begin();
    const plot = this.#plot;
    if (plot === undefined) return;
    const [width, color] = [this.#widthNow(), this.#colorNow()];
    if (color !== this.#color) {
      [this.#width, this.#color] = [width, color];
      const { data, layout } = plot;
      const { frames = [] } = this.#part.figure;
      void this.#plotly.react(plot, this.#inked({ data, layout: { ...layout, width }, frames }));
    } else if (width !== this.#width) {
      this.#width = width;
      void this.#plotly.relayout(plot, { width });
    }
  }

  #widthNow(): number {
    return Math.max(this.#box.clientWidth, this.#part.minWidth);
  }

  #colorNow(): string {
    return this.#page.getComputedStyle(this.#box).color;
  }

  /** In the colours of the page. */
  #inked({ data, layout, frames = [] }: PlotlyFigure): PlotlyFigure {
    const { isLight, onDarkPage, recolored } = this.#tools;
    const pairs = Object.entries(onDarkPage);
    const inks = isLight(this.#color)
      ? onDarkPage
      : Object.fromEntries(pairs.map(([light, dark]) => [dark, light]));
    const font = { ...(layout.font as object | undefined), color: this.#color };
    return recolored({ data, layout: { ...layout, font }, frames }, inks);
  }

  async #show(frame: string): Promise<void> {
    if (this.#plot === undefined) return;
    const at = { mode: "immediate", frame: { duration: 0 }, transition: { duration: 0 } };
    await this.#plotly.animate(this.#plot, [frame], at);
  }

  #showWhole(): void {
    const plot = this.#plot;
    if (plot === undefined) return;
    interface View {
      readonly range?: readonly unknown[];
      readonly camera?: unknown;
    }
    const given = this.#part.figure.layout as Readonly<Record<string, View | undefined>>;
    const views = Object.keys(plot.layout).flatMap((key): [string, unknown][] => {
      const { range, camera } = given[key] ?? {};
      if (/^scene\d*$/.test(key)) return [[`${key}.camera`, camera ?? null]];
      if (!/^[xy]axis\d*$/.test(key)) return [];
      return range === undefined ? [[`${key}.autorange`, true]] : [[`${key}.range`, [...range]]];
    });
    void this.#plotly.relayout(plot, Object.fromEntries(views));
  }

  /** The picture is the figure on paper, with its title, whatever the page looks like. */
  #save(): void {
    if (this.#plot === undefined) return;
    const { onDarkPage, recolored } = this.#tools;
    const { title, font } = this.#figure.layout;
    const { height, titleRoom } = this.#part;
    const light = Object.fromEntries(Object.entries(onDarkPage).map(([a, b]) => [b, a]));
    const { data, layout } = recolored(
      structuredClone({ data: this.#plot.data, layout: this.#plot.layout }),
      light,
    );
    const margin = layout.margin as { readonly t: number };
    const paper = {
      ...layout,
      title,
      font,
      paper_bgcolor: "#FFFFFF",
      height: height + titleRoom,
      margin: { ...margin, t: margin.t + titleRoom },
    };
    const filename = this.#part.title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-") || "figure";
    const size = { width: this.#width, height: paper.height, scale: 2 };
    void this.#plotly.downloadImage({ data, layout: paper }, { format: "png", filename, ...size });
  }

  /** Entries of a legend show and hide what they name: buttons, also for keys and screen readers. */
  #nameLegend(): void {
    for (const entry of this.#stage.querySelectorAll(".legend .traces")) {
      const toggle = entry.querySelector(".legendtoggle");
      if (toggle === null) continue;
      const isHidden = /opacity: 0\.5/.test(entry.getAttribute("style") ?? "");
      toggle.setAttribute("aria-pressed", String(!isHidden));
      toggle.setAttribute("aria-label", entry.querySelector("text")?.textContent ?? "");
      if (toggle.getAttribute("role") !== null) continue;
      toggle.setAttribute("role", "button");
      toggle.setAttribute("tabindex", "0");
      this.#keepKeys(toggle);
      toggle.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        for (const type of ["mousedown", "mouseup"]) {
          toggle.dispatchEvent(new this.#page.MouseEvent(type, { bubbles: true }));
        }
      });
    }
  }
}
