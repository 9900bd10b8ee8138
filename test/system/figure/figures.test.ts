import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type Page, chromium as playwright } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Figure, figureHtml, figureSvg } from "../../../src/course/figure/index.js";
import { catalogue } from "../../course/figure/catalogue.js";
import { temporaryFolder } from "../../temporary-folder.js";
import { chromium, root } from "../notebooks/jupyter.js";

/** A piece of text on the page, in pixels from the figure's upper left corner. */
interface Lettering {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const width = 700;
const themes = { light: ["#ffffff", "#000000"], dark: ["#111111", "#e0e0e0"] } as const;

/** Looked at by people: every figure as drawn, in the folder that FIGURES names. */
const pictures = process.env.FIGURES ?? temporaryFolder();

if (!existsSync(chromium)) console.log("skipped: no Chromium is installed");

describe.runIf(existsSync(chromium))("every kind of figure, at 700 pixels", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const args = ["--no-sandbox", "--disable-gpu", "--use-gl=swiftshader"];
    browser = await playwright.launch({ executablePath: chromium, args });
    page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.setContent("<body style='margin: 0'></body>");
    const script = join(root, "node_modules/plotly.js-dist-min/plotly.min.js");
    await page.addScriptTag({ path: script });
  });

  afterAll(async () => {
    await browser?.close();
  });

  for (const theme of ["light", "dark"] as const) {
    it.each(Object.entries(catalogue))(
      `is live and readable on a ${theme} page: %s`,
      async (name, make) => {
        const found = await drawLive(page, make(), themes[theme]);
        await page.screenshot({ path: join(pictures, `${name}-${theme}.png`), fullPage: true });
        expect(faults(found, make().layout.height)).toEqual([]);
      },
    );
  }

  it.each(Object.entries(catalogue))("is readable as a still picture: %s", async (name, make) => {
    await page.evaluate(`document.body.innerHTML = ${JSON.stringify(figureSvg(make()))}`);
    await page.screenshot({ path: join(pictures, `${name}-still.png`), fullPage: true });
    expect(faults(await lettering(page), make().layout.height)).toEqual([]);
  });
});

/** Puts the figure on a page of these colours, as a notebook does, and waits for Plotly to draw it. */
async function drawLive(
  page: Page,
  figure: Figure,
  [background, color]: readonly [string, string],
): Promise<Lettering[]> {
  const style = `margin: 0; background: ${background}; color: ${color}`;
  const html = JSON.stringify(figureHtml(figure));
  await page.evaluate(`
    document.body.setAttribute("style", ${JSON.stringify(style)});
    document.body.replaceChildren(document.createRange().createContextualFragment(${html}));
  `);
  await page.waitForSelector(".workbook-figure .js-plotly-plot svg.main-svg");
  await page.waitForFunction("document.querySelector('.workbook-figure img') === null");
  return lettering(page);
}

/** All text that the page shows. */
function lettering(page: Page): Promise<Lettering[]> {
  return page.evaluate(`[...document.querySelectorAll("svg text")].flatMap((it) => {
    const text = it.textContent.trim();
    const { left, top, right, bottom } = it.getBoundingClientRect();
    const style = getComputedStyle(it);
    if (text === "" || style.visibility === "hidden" || style.opacity === "0") return [];
    return [{ text, size: parseFloat(style.fontSize), left, top, right, bottom }];
  })`);
}

/** What a reader could not read: small text, text that is cut off, text on other text. */
function faults(found: readonly Lettering[], height: number): string[] {
  if (found.length === 0) return ["no text at all"];
  const small = found.filter(({ size }) => size < 10.5).map(({ text }) => `small: ${text}`);
  const cut = found
    .filter((it) => it.left < -1 || it.top < -1 || it.right > width + 1 || it.bottom > height + 1)
    .map(({ text }) => `cut off: ${text}`);
  const covered = found.flatMap((a, i) =>
    found
      .slice(i + 1)
      .flatMap((b) => (overlap(a, b) ? [`on one another: ${a.text} | ${b.text}`] : [])),
  );
  return [...small, ...cut, ...covered];
}

/** Boxes of text have some air around the letters, which may overlap. */
function overlap(a: Lettering, b: Lettering): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 2 && down > 4;
}
