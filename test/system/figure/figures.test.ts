import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type Locator, type Page, chromium as playwright } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Figure, figureHtml, figureSvg } from "../../../src/course/figure/index.js";
import { liveScript } from "../../../src/course/figure/live/live-script.js";
import { catalogue } from "../../course/figure/catalogue.js";
import { chromium, root } from "../notebooks/jupyter.js";

/** A piece of text on the page, in pixels from the figure's upper left corner. */
interface Lettering {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** What it must keep within: the figure, as wide as it can be scrolled. */
  readonly width: number;
  readonly height: number;
}

/** A notebook's page, and a telephone's. */
const WIDE = 700;
const widths = [WIDE, 390];
const themes = { light: ["#ffffff", "#000000"], dark: ["#111111", "#e0e0e0"] } as const;

/** Looked at by people: every figure as drawn, in the folder that FIGURES names, if it names one. */
const pictures = process.env.FIGURES;

if (!existsSync(chromium)) console.log("skipped: no Chromium is installed");

describe.runIf(existsSync(chromium))("every kind of figure", () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    const args = ["--no-sandbox", "--disable-gpu", "--use-gl=swiftshader"];
    browser = await playwright.launch({ executablePath: chromium, args });
    page = await browser.newPage();
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => complaints.push(`asked for ${request.url().slice(0, 80)}`));
    await page.setContent("<body style='margin: 0'></body>");
    const script = join(root, "node_modules/plotly.js-dist-min/plotly.min.js");
    await page.addScriptTag({ path: script });
    await page.addScriptTag({ content: liveScript });
    await page.evaluate("window.workbookLoading = Promise.resolve()");
  });

  afterAll(async () => {
    await browser?.close();
  });

  const picture = async (name: string): Promise<void> => {
    if (pictures === undefined) return;
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  };

  for (const width of widths) {
    it.each(Object.entries(catalogue))(
      `is live and readable at ${width} pixels, follows the page into the dark and back, and keeps its size whatever is used: %s`,
      async (name, make) => {
        await page.setViewportSize({ width, height: 900 });
        const found = await drawLive(page, make(), themes.light);
        await picture(`${name}-light-${width}`);
        expect(faults(found)).toEqual([]);
        const box = page.locator(".workbook-figure");
        const before = await box.boundingBox();

        const light = await inks(page);
        await dye(page, themes.dark);
        await page.waitForFunction(`!(${INKS}).includes("rgb(0, 0, 0)")`);
        await picture(`${name}-dark-${width}`);
        expect(await inks(page)).not.toContain("rgb(0, 0, 0)");
        expect(faults(await lettering(page))).toEqual([]);
        await dye(page, themes.light);
        await page.waitForFunction(`(${INKS}).join() === ${JSON.stringify(light.join())}`);

        const used = await useAll(page, box);
        await picture(`${name}-used-${width}`);
        expect(await box.boundingBox()).toEqual(before);
        expect(faults(await lettering(page))).toEqual([]);
        expect(used).toContain("Show the whole figure");
        if (make().frames !== undefined) expect(used).toContain("slider");
      },
    );
  }

  it.each(Object.entries(catalogue))("is the same drawn on a dark page: %s", async (name, make) => {
    await page.setViewportSize({ width: 700, height: 900 });
    const found = await drawLive(page, make(), themes.dark);
    await picture(`${name}-drawn-dark`);
    expect(await inks(page)).not.toContain("rgb(0, 0, 0)");
    expect(faults(found)).toEqual([]);
  });

  it.each(Object.entries(catalogue))("is readable as a still picture: %s", async (name, make) => {
    await page.setViewportSize({ width: 700, height: 900 });
    await page.evaluate(`document.body.innerHTML = ${JSON.stringify(figureSvg(make()))}`);
    await picture(`${name}-still`);
    expect(faults(await lettering(page))).toEqual([]);
  });

  it("neither throws anything nor asks for anything, in all of that", () => {
    expect(complaints).toEqual([]);
  });
});

/** The colours of all text that Plotly draws. */
const INKS = `[...document.querySelectorAll(".js-plotly-plot text")]
  .filter((it) => it.textContent.trim() !== "").map((it) => getComputedStyle(it).fill)`;

const inks = (page: Page): Promise<string[]> => page.evaluate(INKS);

/** Changes the page's colours, as a theme does. */
function dye(page: Page, [background, color]: readonly [string, string]): Promise<unknown> {
  const style = `margin: 0; background: ${background}; color: ${color}`;
  return page.evaluate(`document.body.setAttribute("style", ${JSON.stringify(style)})`);
}

/** Uses all that can be used of a figure, by mouse and by keys. @returns the names of what there was */
async function useAll(page: Page, box: Locator): Promise<string[]> {
  const used: string[] = [];
  for (const slider of await box.locator("input[type=range]").all()) {
    const said = () => slider.getAttribute("aria-valuetext");
    const before = await said();
    await slider.focus();
    await page.keyboard.press("ArrowLeft");
    expect(await said()).not.toBe(before);
    await slider.click({ position: { x: 4, y: 16 } });
    await page.waitForTimeout(100);
    used.push("slider");
  }
  for (const name of ["Play", "Pause"]) {
    const button = box.getByRole("button", { name, exact: true });
    if ((await button.count()) === 0) continue;
    await button.click();
    await page.waitForTimeout(100);
    used.push(name);
  }
  // Plotly waits for a second click, a third of a second each time: once for each entry is enough.
  const entries = await box.locator(".legendtoggle").all();
  for (const entry of (await box.boundingBox())?.width === WIDE ? entries : entries.slice(-1)) {
    const pressed = () => entry.getAttribute("aria-pressed");
    for (const state of ["false", "true"]) {
      await entry.focus();
      await page.keyboard.press("Enter");
      await expect.poll(pressed).toBe(state);
    }
    used.push((await entry.getAttribute("aria-label")) ?? "");
  }
  await box.getByRole("button", { name: "Show the whole figure" }).click();
  used.push("Show the whole figure");
  return used;
}

/** Puts the figure on a page of these colours, as a notebook does, and waits for Plotly to draw it. */
async function drawLive(
  page: Page,
  figure: Figure,
  colors: readonly [string, string],
): Promise<Lettering[]> {
  const html = JSON.stringify(figureHtml(figure));
  await dye(page, colors);
  await page.evaluate(`
    document.body.replaceChildren(document.createRange().createContextualFragment(${html}));
  `);
  await page.waitForSelector(".workbook-figure .js-plotly-plot svg.main-svg");
  await page.waitForFunction("document.querySelector('.workbook-figure img') === null");
  return lettering(page);
}

/** All text that the page shows, and its controls by their names. */
function lettering(page: Page): Promise<Lettering[]> {
  return page.evaluate(`[...document.querySelectorAll(
    "svg text, .workbook-figure div, .workbook-figure span, .workbook-figure button, .workbook-figure input"
  )].flatMap((it) => {
    const isLeaf = it.childElementCount === 0 || it.tagName === "BUTTON" || it.tagName === "text";
    const text = isLeaf ? it.textContent.trim() || it.getAttribute("aria-label") || "" : "";
    const { left, top, right, bottom } = it.getBoundingClientRect();
    const style = getComputedStyle(it);
    if (text === "" || style.visibility === "hidden" || style.opacity === "0") return [];
    const width = (it.closest(".js-plotly-plot") ?? document.body).scrollWidth;
    const height = document.body.getBoundingClientRect().height;
    return [{ text, size: parseFloat(style.fontSize), left, top, right, bottom, width, height }];
  })`);
}

/** What a reader could not read: small text, text that is cut off, text on other text. */
function faults(found: readonly Lettering[]): string[] {
  if (found.length === 0) return ["no text at all"];
  const small = found.filter(({ size }) => size < 10.5).map(({ text }) => `small: ${text}`);
  const cut = found
    .filter(
      (it) => it.left < -1 || it.top < -1 || it.right > it.width + 1 || it.bottom > it.height + 1,
    )
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
