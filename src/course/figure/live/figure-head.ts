import type { PageDocument, PageElement } from "./page.js";

/** A button of a figure: its name, its sign as the path of a line in a square of 16, what it does. */
export interface FigureTool {
  readonly name: string;
  readonly sign: string;
  readonly use: () => void;
}

/**
 * A figure's title and its tools, side by side as text and buttons of the page: neither ever lies
 * over the other, however narrow the page.
 */
export function figureHead(
  document: PageDocument,
  title: string,
  tools: readonly FigureTool[],
): PageElement {
  const part = (name: string, style: string) => {
    const element = document.createElement(name);
    element.setAttribute("style", style);
    return element;
  };
  const head = part("div", "display: flex; gap: 12px; align-items: flex-start; padding: 6px 4px 0");
  const text = part("div", "flex: 1; font-size: 16px; line-height: 24px; padding-left: 4px");
  text.textContent = title;
  head.append(text);
  for (const { name, sign, use } of tools) {
    const button = part(
      "button",
      "flex: none; width: 28px; height: 28px; padding: 5px; border: 1px solid transparent; " +
        "border-radius: 4px; background: transparent; color: inherit; cursor: pointer",
    );
    button.setAttribute("type", "button");
    button.setAttribute("title", name);
    button.setAttribute("aria-label", name);
    button.innerHTML =
      `<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" style="display: block">` +
      `<path d="${sign}" fill="none" stroke="currentColor" stroke-width="1.6"/></svg>`;
    button.addEventListener("click", use);
    head.append(button);
  }
  return head;
}
