import type { PageDocument, PageElement } from "./page.js";

/** The frames of a figure, in order. */
export interface Steps {
  readonly names: readonly string[];
  /** The place of the frame that is shown first. */
  readonly active: number;
  /** What is counted, `step k =`. */
  readonly prefix: string;
}

/** A button that plays a figure's frames and a slider over them: the page's own, with keys and names. */
export class FrameControls {
  readonly #steps: Steps;
  readonly #show: (name: string) => Promise<unknown>;

  readonly element: PageElement;
  readonly #button: PageElement;
  readonly #slider: PageElement;
  readonly #words: PageElement;
  #wanted: number;
  #shown: number;
  #isShowing = false;
  #playing: ReturnType<typeof setInterval> | undefined;

  /** @param show draws the frame of a name */
  constructor(document: PageDocument, steps: Steps, show: (name: string) => Promise<unknown>) {
    this.#steps = steps;
    this.#show = show;
    const row = "display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; ";
    const part = (name: string, style: string, attributes: Readonly<Record<string, string>>) => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries({ ...attributes, style })) {
        element.setAttribute(key, value);
      }
      return element;
    };
    this.#wanted = steps.active;
    this.#shown = steps.active;
    this.element = part("div", `${row}padding: 8px 12px 12px; font-size: 13px`, {
      role: "group",
      "aria-label": "Steps of the figure",
    });
    this.#button = part(
      "button",
      "flex: none; width: 44px; height: 32px; font-size: 13px; cursor: pointer; color: inherit; " +
        "background: transparent; border: 1px solid currentColor; border-radius: 4px",
      { type: "button" },
    );
    const last = String(steps.names.length - 1);
    this.#slider = part("input", "flex: 1 1 160px; min-width: 120px; height: 32px; margin: 0", {
      type: "range",
      min: "0",
      max: last,
      step: "1",
      value: String(steps.active),
      "aria-label": steps.prefix.replace(/[\s=:]+$/, ""),
    });
    const width = Math.max(...steps.names.map((name) => `${steps.prefix} ${name}`.length));
    const words = `flex: none; min-width: ${width}ch; font-variant-numeric: tabular-nums`;
    this.#words = part("span", words, { "aria-hidden": "true" });
    this.element.append(this.#button, this.#slider, this.#words);
    this.#button.addEventListener("click", () => this.#toggle());
    this.#slider.addEventListener("input", () => {
      this.stop();
      this.#goTo(Number(this.#slider.value));
    });
    this.#say();
  }

  /** Stops playing. */
  stop(): void {
    clearInterval(this.#playing);
    this.#playing = undefined;
    this.#say();
  }

  #toggle(): void {
    if (this.#playing !== undefined) {
      this.stop();
      return;
    }
    const isAtEnd = this.#wanted === this.#steps.names.length - 1;
    this.#playing = setInterval(() => this.#next(), 600);
    if (isAtEnd) this.#goTo(0);
    else this.#next();
  }

  #next(): void {
    if (this.#wanted === this.#steps.names.length - 1) this.stop();
    else this.#goTo(this.#wanted + 1);
  }

  #goTo(step: number): void {
    this.#wanted = step;
    this.#slider.value = String(step);
    this.#say();
    void this.#catchUp();
  }

  /** Draws the step that is wanted; those passed over meanwhile are never drawn. */
  async #catchUp(): Promise<void> {
    if (this.#isShowing) return;
    this.#isShowing = true;
    while (this.#shown !== this.#wanted) {
      this.#shown = this.#wanted;
      await this.#show(this.#steps.names[this.#shown] ?? "");
    }
    this.#isShowing = false;
  }

  #say(): void {
    const words = `${this.#steps.prefix} ${this.#steps.names[this.#wanted] ?? ""}`;
    this.#words.textContent = words;
    this.#slider.setAttribute("aria-valuetext", words);
    const [name, sign] = this.#playing === undefined ? ["Play", "▶\uFE0E"] : ["Pause", "❚❚"];
    this.#button.textContent = sign;
    this.#button.setAttribute("aria-label", name);
    this.#button.setAttribute("title", name);
  }
}

/**
 * The steps of a Plotly layout whose sliders and buttons do nothing but go from frame to frame;
 * undefined for any other.
 */
export function stepsOf(layout: Readonly<Record<string, unknown>>): Steps | undefined {
  interface Entry {
    readonly label?: string;
    readonly method?: string;
    readonly args?: readonly (readonly unknown[])[];
  }
  interface Slider {
    readonly active?: number;
    readonly steps?: readonly Entry[];
    readonly currentvalue?: { readonly prefix?: string };
  }
  interface Menu {
    readonly buttons?: readonly Entry[];
  }
  const [slider, ...others] = (layout.sliders ?? []) as readonly Slider[];
  const menus = (layout.updatemenus ?? []) as readonly Menu[];
  const steps = slider?.steps ?? [];
  const entries = [...steps, ...menus.flatMap(({ buttons }) => buttons ?? [])];
  const names = steps.map(({ args }) => args?.[0]?.[0]);
  const isPlain =
    others.length === 0 &&
    steps.length > 0 &&
    entries.every(({ method }) => method === "animate") &&
    names.every((name) => typeof name === "string");
  if (!isPlain) return undefined;
  const prefix = slider?.currentvalue?.prefix?.trim() ?? "step";
  return { names: names as string[], active: slider?.active ?? 0, prefix };
}
