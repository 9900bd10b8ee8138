import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Lab } from "../../../src/tools/lab/index.js";
import { canBrowse, choose, launch, openNotebook, runAll } from "./browser.js";
import { copyOfTheCourse, startCourse } from "./lab.js";

const NOTEBOOK = "02_gradient_descent_in_one_dimension.ipynb";

describe.runIf(canBrowse)("the figures of a notebook in the lab", () => {
  let folder: string;
  let lab: Lab;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = copyOfTheCourse();
    addFigureByHand(join(folder, "notebooks", NOTEBOOK));
    lab = await startCourse({ course: folder });
    browser = await launch();
    page = await openNotebook(browser, lab, NOTEBOOK);
    listenTo(page, complaints);
  });

  afterAll(async () => {
    await browser?.close();
    await lab?.close();
  });

  const figures = () => page.locator(".workbook-figure");

  it("opened, the notebook is as it was: not marked as changed, and saved to the same bytes", async () => {
    const path = join(folder, "notebooks", NOTEBOOK);
    const before = readFileSync(path);
    await page
      .locator(".jp-Notebook-ExecutionIndicator, .jp-NotebookKernelLogo")
      .first()
      .waitFor({ state: "attached" });
    await page.waitForFunction("!document.title.startsWith('*')");
    const saved = page.waitForResponse((answer) => answer.request().method() === "PUT");
    await choose(page, "File", "Save Notebook");
    await saved;
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("keep their size when they are used, all of them, and ours stand beside one made by hand", async () => {
    await runAll(page);
    const count = await figures().count();
    expect(count).toBe(5);
    for (let i = 0; i < count; i++) {
      const figure = figures().nth(i);
      await bring(page, figure);
      const before = await sizeOf(figure);
      expect(before.height).toBeGreaterThan(300);
      const slider = figure.locator("input[type=range]");
      if ((await slider.count()) > 0) {
        await slider.focus();
        for (const key of ["ArrowLeft", "Home"]) await page.keyboard.press(key);
        expect(await page.evaluate("document.activeElement.type")).toBe("range");
        await figure.getByRole("button", { name: "Play" }).click();
        await page.waitForTimeout(700);
        await figure.getByRole("button", { name: "Pause" }).click();
      }
      for (const entry of await figure.locator(".legendtoggle").all())
        await entry.click({ force: true });
      await page.waitForTimeout(400);
      expect(await sizeOf(figure)).toEqual(before);
    }
  });

  it("send nothing anywhere: no toolbar of Plotly's is on the page", async () => {
    expect(await page.locator(".modebar-btn").count()).toBe(0);
    expect(await page.locator('[data-title*="hare"], [title*="hare"]').count()).toBe(0);
  });

  it("follow the theme that is chosen while they are on the page", async () => {
    const figure = figures().nth(1);
    await bring(page, figure);
    const before = await sizeOf(figure);
    const ink = (): Promise<string> =>
      page.evaluate(
        `getComputedStyle(document.querySelectorAll(".workbook-figure")[1].querySelector(".xtick text")).fill`,
      );
    expect(lightness(await ink())).toBeLessThan(100);
    await page.locator('.lm-MenuBar-itemLabel:text-is("Settings")').click();
    await page.locator('.lm-Menu-itemLabel:text-is("Theme")').hover();
    await page.locator('.lm-Menu-itemLabel:text-is("JupyterLab Dark")').click();
    await expect.poll(async () => lightness(await ink()), { timeout: 20_000 }).toBeGreaterThan(160);
    expect(await sizeOf(figure)).toEqual(before);
  });

  it("leave the browser's console empty, from the page's first line on", async () => {
    const fresh = await browser.newPage();
    listenTo(fresh, complaints);
    await fresh.goto(
      `http://127.0.0.1:${lab.port}/notebooks/notebooks/${NOTEBOOK}?token=${lab.token}`,
    );
    await fresh.locator(".jp-CodeCell .cm-content").first().waitFor();
    await fresh.waitForTimeout(3000);
    expect(complaints).toEqual([]);
  });
});

/** Collects what a page writes into the browser's console, but for what is only there for debugging. */
function listenTo(page: Page, complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() !== "debug") complaints.push(`${message.type()}: ${message.text()}`);
  });
}

/** A figure without height, as a student may write it with tslab's own display. */
function addFigureByHand(path: string): void {
  const notebook = JSON.parse(readFileSync(path, "utf8"));
  const figure = `{ data: [{ y: [1, 3, 2] }], layout: { title: "By hand" } }`;
  notebook.cells.push({
    cell_type: "code",
    execution_count: null,
    id: "by-hand",
    metadata: {},
    outputs: [],
    source: [
      'import { display } from "tslab";\n',
      `display.raw("application/vnd.plotly.v1+json", JSON.stringify(${figure}));`,
    ],
  });
  writeFileSync(path, `${JSON.stringify(notebook, null, 1)}\n`);
}

/** Scrolls until a figure stands: cells that were never seen have no height yet, and are not drawn. */
async function bring(page: Page, figure: Locator): Promise<void> {
  const plot = figure.locator(".main-svg").first();
  for (let i = 0; i < 5 || (i < 100 && !(await plot.isVisible())); i++) {
    await figure.evaluate((it: { scrollIntoView(where: object): void }) =>
      it.scrollIntoView({ block: "center" }),
    );
    await page.waitForTimeout(200);
  }
}

async function sizeOf(figure: Locator): Promise<{ width: number; height: number }> {
  const { width, height } = (await figure.boundingBox()) ?? { width: 0, height: 0 };
  return { width, height };
}

function lightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return (red + green + blue) / 3;
}
