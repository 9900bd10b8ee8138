import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Lab } from "../../../src/tools/lab/index.js";
import { root } from "../../tools/lab/fixture.js";
import {
  canBrowse,
  cellWith,
  choose,
  launch,
  open,
  openNotebook,
  replaceSource,
  runAll,
  runCell,
} from "./browser.js";
import { copyOfTheCourse, startCourse, until } from "./lab.js";

const NOTEBOOK = "01_feedforward_networks.ipynb";

describe.runIf(canBrowse)("the first notebook in Chromium", () => {
  let folder: string;
  let lab: Lab;
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];

  beforeAll(async () => {
    folder = copyOfTheCourse();
    lab = await startCourse({ course: folder });
    browser = await launch();
    page = await openNotebook(browser, lab, NOTEBOOK);
    page.on("request", (request) => requests.push(request.url()));
  });

  afterAll(async () => {
    await browser?.close();
    await lab?.close();
  });

  const saved = () => readFileSync(join(folder, "notebooks", NOTEBOOK), "utf8");

  it("shows its mathematics, its code in colours, and the kernel's name", async () => {
    await page.locator("mjx-container").first().waitFor();
    const code = (await cellWith(page, "import {")).locator(".cm-content");
    expect(await code.locator("span", { hasText: /^import$/ }).count()).toBeGreaterThan(0);
    await page.locator(".jp-Toolbar-kernelName", { hasText: "TypeScript" }).waitFor();
  });

  it("runs from top to bottom, and its figures are alive", async () => {
    await runAll(page);
    // A figure is drawn once its cell is in sight.
    const figure = page.locator(".workbook-figure").first();
    await figure.evaluate((it: { scrollIntoView(): void }) => it.scrollIntoView());
    await figure.locator(".main-svg").first().waitFor();
    const errors = page.locator('.jp-OutputArea-output[data-mime-type*="error"]');
    expect(await errors.allTextContents()).toEqual([]);
  });

  it("says what is wrong with a wrong solution of its exercise", async () => {
    const exercise = await cellWith(page, "function denseForward");
    const wrong = "function denseForward(W, b, h, g) { return b.map(g); }";
    await replaceSource(page, exercise, wrong);
    await runCell(page, exercise);
    const check = await cellWith(page, 'check("dense-forward"');
    await runCell(page, check);
    await check.locator(".jp-OutputArea", { hasText: "Hint" }).waitFor();
    expect(await check.locator(".jp-OutputArea").textContent()).toMatch(/[0-4] of 5 points/);
  });

  it("gives a right solution its points", async () => {
    const exercise = await cellWith(page, "function denseForward");
    const right = readFileSync(join(root, "solutions/dense-forward.ts"), "utf8");
    await replaceSource(page, exercise, right.replace("export function", "function"));
    await runCell(page, exercise);
    const check = await cellWith(page, 'check("dense-forward"');
    await runCell(page, check);
    await check.locator(".jp-OutputArea", { hasText: "5 of 5 points" }).waitFor();
  });

  it("completes names with Tab, and explains them with Shift-Tab", async () => {
    const cell = await cellWith(page, "networkSize(widths).depth");
    await replaceSource(page, cell, "networkSi");
    await page.keyboard.press("Tab");
    const completed = page.locator(".jp-Completer, .cm-content", { hasText: "networkSize" });
    await completed.and(page.locator(":focus, .jp-Completer")).first().waitFor();
    await page.keyboard.press("Escape");
    await replaceSource(page, cell, "networkSize");
    await page.keyboard.press("Shift+Tab");
    await page.locator(".jp-Tooltip", { hasText: "networkSize" }).waitFor();
    await page.keyboard.press("Escape");
    await replaceSource(page, cell, "console.log(networkSize(widths).depth);");
    await runCell(page, cell);
  });

  it("is saved, and everything is there when it is opened again", async () => {
    await choose(page, "File", "Save Notebook");
    await until(() => saved().includes("5 of 5 points"));
    await page.reload();
    await page.locator(".jp-OutputArea", { hasText: "5 of 5 points" }).first().waitFor();
    await page.locator(".workbook-figure .main-svg").first().waitFor();
    const exercise = await cellWith(page, "function denseForward");
    expect(await exercise.textContent()).not.toContain("not written yet");
    await page.locator('button:text-is("Trusted")').waitFor();
  });

  it("stands on the map of the course with its points", async () => {
    const map = await open(browser, lab, "/");
    const chapter = map.locator("main > ol > li").first();
    expect(await chapter.textContent()).toContain("dense-forward 5 of 5 points");
    expect(await map.locator("header").textContent()).toMatch(/ 1 of \d+ exercises solved/);
  });

  it("is not trusted when it was changed elsewhere, but for what can do no harm", async () => {
    const notebook = JSON.parse(saved());
    const evil =
      '<img src=x onerror="window.broken = 1"><script>window.broken = 1</script><b>ok</b>';
    notebook.cells[1].outputs = [
      { output_type: "display_data", data: { "text/html": evil }, metadata: {} },
    ];
    notebook.cells[1].metadata.trusted = true;
    writeFileSync(join(folder, "notebooks/99_evil.ipynb"), JSON.stringify(notebook));
    const evilPage = await openNotebook(browser, lab, "99_evil.ipynb");
    await evilPage.locator('button:text-is("Not Trusted")').waitFor();
    await evilPage.locator(".jp-RenderedHTML b", { hasText: "ok" }).first().waitFor();
    await evilPage.locator(".workbook-figure .main-svg").first().waitFor();
    const markup = await evilPage.locator(".jp-RenderedHTML").first().innerHTML();
    expect(markup).not.toContain("onerror");
    expect(markup).not.toContain("<script");
    expect(await evilPage.evaluate("'broken' in window")).toBe(false);
    await evilPage.close();
  });

  it("asked nobody but the lab for anything", () => {
    const hosts = requests
      .filter((url) => /^(https?|wss?):/.test(url))
      .map((url) => new URL(url).host);
    expect([...new Set(hosts)]).toEqual([`127.0.0.1:${lab.port}`]);
  });
});
