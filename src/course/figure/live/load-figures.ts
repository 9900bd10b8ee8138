import type { PageDocument } from "./page.js";

/** A page that has, or will have, what draws figures. */
export interface FiguresPage {
  readonly document: PageDocument;
  /** Draws every figure of the page that is not drawn yet. */
  workbookFigures?: () => void;
  /** The one attempt of a page to load it. */
  workbookLoading?: Promise<void> | undefined;
}

/**
 * Makes the page's figures live. Plotly and the script that draws are loaded once a page, from where
 * a Jupyter server hands out files, or from `node_modules` beside the folder of a page that stands
 * alone. Where they are not found, the still pictures stay.
 */
export function loadFigures(page: FiguresPage): void {
  const { document } = page;
  const config = document.getElementById("jupyter-config-data")?.textContent;
  const { baseUrl } = JSON.parse(config ?? "{}") as { readonly baseUrl?: string };
  const base = baseUrl ?? document.body.getAttribute("data-base-url");
  const modules = `${base === null ? "../" : `${base}files/`}node_modules/`;
  const load = (file: string) =>
    new Promise<void>((resolve, reject) => {
      const script = document.createElement("script");
      script.setAttribute("src", modules + file);
      script.addEventListener("load", () => resolve());
      script.addEventListener("error", () => reject(new Error(`${file} was not found`)));
      document.head.append(script);
    });
  page.workbookLoading ??= load("plotly.js-dist-min/plotly.min.js").then(() =>
    load("backprop-workbook/dist/figures.js"),
  );
  page.workbookLoading.then(
    () => page.workbookFigures?.(),
    () => {
      page.workbookLoading = undefined;
    },
  );
}
