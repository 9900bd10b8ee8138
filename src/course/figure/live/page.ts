/**
 * What live figures use of a page and of Plotly. The course has no page itself, and so does without
 * TypeScript's whole DOM library.
 */
export interface PageElement {
  readonly clientWidth: number;
  textContent: string | null;
  innerHTML: string;
  value?: string;
  querySelector(selectors: string): PageElement | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
  setAttribute(name: string, value: string): void;
  getAttribute(name: string): string | null;
  append(...children: PageElement[]): void;
  remove(): void;
  addEventListener(type: string, listener: (event: PageEvent) => void): void;
  dispatchEvent(event: unknown): boolean;
}

export interface PageEvent {
  readonly key?: string;
  preventDefault(): void;
  stopPropagation(): void;
}

export interface PageDocument {
  readonly body: PageElement;
  readonly head: PageElement;
  createElement(name: string): PageElement;
  getElementById(id: string): PageElement | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
}

/** The page's window. */
export interface Page {
  readonly document: PageDocument;
  readonly ResizeObserver: new (
    changed: () => void,
  ) => {
    observe(element: PageElement): void;
    disconnect(): void;
  };
  readonly MouseEvent: new (type: string, options: { readonly bubbles: boolean }) => unknown;
  getComputedStyle(element: PageElement): { readonly color: string };
}

export type Json = Readonly<Record<string, unknown>>;

/** A figure as Plotly takes it, of anybody's making. */
export interface PlotlyFigure {
  readonly data: readonly unknown[];
  readonly layout: Json;
  readonly frames?: readonly unknown[];
  readonly config?: Json;
}

/** What Plotly makes of the element that it draws in. */
export interface Plot extends PageElement {
  readonly data: readonly unknown[];
  readonly layout: Json;
  on(event: string, listener: () => void): void;
}

export interface Plotly {
  newPlot(element: PageElement, figure: PlotlyFigure): Promise<Plot>;
  react(plot: Plot, figure: PlotlyFigure): Promise<unknown>;
  relayout(plot: Plot, changes: Json): Promise<unknown>;
  animate(plot: Plot, frames: readonly string[], options: Json): Promise<unknown>;
  downloadImage(figure: PlotlyFigure, options: Json): Promise<unknown>;
  purge(plot: Plot): void;
}
