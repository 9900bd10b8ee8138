import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { course } from "../../tools/lab/fixture.js";
import { canBrowse, launch, openNotebook, replaceSource, runCell } from "./browser.js";
import { startCourse, until } from "./lab.js";
import { descendants, type ServedLab, serveLab } from "./served.js";

const NOTEBOOK = "01_first.ipynb";
const sourceIn = (folder: string) => {
  const text = readFileSync(join(folder, "notebooks", NOTEBOOK), "utf8");
  return [JSON.parse(text).cells[0].source].flat().join("");
};

async function edit(page: Page, source: string): Promise<void> {
  await replaceSource(page, page.locator(".jp-CodeCell").first(), source);
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+s");
}

describe.runIf(canBrowse)("what happens to tabs", () => {
  let folder: string;
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });

  afterAll(() => browser?.close());

  beforeEach(() => {
    folder = course();
  });

  it("two tabs on one notebook: the second to save is asked, and neither is lost", async () => {
    const lab = await startCourse({ course: folder });
    const [first, second] = [
      await openNotebook(browser, lab, NOTEBOOK),
      await openNotebook(browser, lab, NOTEBOOK),
    ];
    await edit(first, "// from the first");
    await save(first);
    await until(() => sourceIn(folder) === "// from the first");
    await edit(second, "// from the second");
    await save(second);
    const dialog = second.locator(".jp-Dialog");
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain("changed on disk");
    expect(sourceIn(folder)).toBe("// from the first");
    await dialog.locator('button:has-text("Overwrite")').click();
    await until(() => sourceIn(folder) === "// from the second");
    await lab.close();
  });

  it("a browser that is killed: what was saved is there, and so is the kernel's state", async () => {
    const lab = await startCourse({ course: folder });
    const doomed = await launch();
    const page = await openNotebook(doomed, lab, NOTEBOOK);
    await edit(page, "const kept = 6 * 7; kept");
    await runCell(page, page.locator(".jp-CodeCell").first());
    await save(page);
    await until(() => sourceIn(folder).includes("kept"));
    await edit(page, "// was not saved");
    await killBrowser(doomed);
    expect(sourceIn(folder)).toContain("kept");
    const again = await openNotebook(browser, lab, NOTEBOOK);
    await again.locator(".jp-OutputArea", { hasText: "42" }).first().waitFor();
    await edit(again, "kept + 1");
    await runCell(again, again.locator(".jp-CodeCell").first());
    await again.locator(".jp-OutputArea", { hasText: "43" }).first().waitFor();
    await lab.close();
  });

  it("a kernel that is killed says so, starts again, and runs cells", async () => {
    const lab = await serveLab({ course: folder });
    const page = await openNotebook(browser, lab, NOTEBOOK);
    const cell = page.locator(".jp-CodeCell").first();
    await edit(page, '"alive"');
    await runCell(page, cell);
    const [kernel] = descendants(lab.process.pid ?? 0);
    process.kill(kernel ?? 0, "SIGKILL");
    const dialog = page.locator(".jp-Dialog");
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain("died");
    await dialog.locator("button").last().click();
    await edit(page, '"alive again"');
    await runCell(page, cell);
    await cell.locator(".jp-OutputArea", { hasText: "alive again" }).waitFor();
    await lab.kill();
  });

  it("a cell that kills its own process says so, and the next one runs", async () => {
    const lab = await startCourse({ course: folder });
    const page = await openNotebook(browser, lab, NOTEBOOK);
    const cell = page.locator(".jp-CodeCell").first();
    await edit(page, 'process.kill(process.pid, "SIGKILL");');
    await runCell(page, cell);
    await cell.locator(".jp-OutputArea", { hasText: "variables are lost" }).waitFor();
    await edit(page, '"alive"');
    await runCell(page, cell);
    await cell.locator(".jp-OutputArea", { hasText: "alive" }).waitFor();
    await lab.close();
  });

  it("a server that is killed and started again: the tab saves what it had", async () => {
    const before: ServedLab = await serveLab({ course: folder });
    const page = await openNotebook(browser, before, NOTEBOOK);
    await edit(page, "// written before the end");
    await before.kill();
    await save(page);
    const dialog = page.locator(".jp-Dialog");
    await dialog.first().waitFor();
    await dialog.first().locator("button").last().click();
    const after = await serveLab({ course: folder, port: before.port });
    await until(async () => {
      if (await dialog.count()) await dialog.first().locator("button").last().click();
      await save(page);
      await page.waitForTimeout(500);
      return sourceIn(folder) === "// written before the end";
    });
    await after.kill();
  });

  it("a notebook that is broken opens as text, with the reason", async () => {
    const lab = await startCourse({ course: folder });
    writeFileSync(join(folder, "notebooks/02_broken.ipynb"), '{"nbformat": 4, "cells": [');
    const page = await browser.newPage();
    await page.goto(
      `http://127.0.0.1:${lab.port}/notebooks/notebooks/02_broken.ipynb?token=${lab.token}`,
    );
    await page.locator(".cm-content", { hasText: '"nbformat": 4' }).waitFor();
    await page.locator(".Toastify__toast", { hasText: "is no notebook: not valid JSON" }).waitFor();
    await lab.close();
  });

  it("50,000 lines of output do not freeze the page", async () => {
    const lab = await startCourse({ course: folder });
    const page = await openNotebook(browser, lab, NOTEBOOK);
    const cell = page.locator(".jp-CodeCell").first();
    await edit(page, "for (let i = 0; i < 50_000; i++) console.log('line ' + i);");
    await runCell(page, cell);
    await cell.locator(".jp-OutputArea", { hasText: "line 49999" }).waitFor();
    await edit(page, '"still here"');
    await runCell(page, cell);
    await cell.locator(".jp-OutputArea", { hasText: "still here" }).waitFor();
    await lab.close();
  });
});

/** Ends a browser without a chance to say goodbye. */
async function killBrowser(browser: Browser): Promise<void> {
  const closed = new Promise((resolve) => browser.once("disconnected", resolve));
  const session = await browser.newBrowserCDPSession();
  void session.send("Browser.crash").catch(() => {});
  await closed;
}
