import { existsSync } from "node:fs";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import type { Lab } from "../../../src/tools/lab/index.js";
import { app } from "./lab.js";

const CHROMIUM = "/usr/bin/chromium";

/** Whether Chromium is here, and the front end is built. */
export const canBrowse = existsSync(CHROMIUM) && app !== undefined;
if (!existsSync(CHROMIUM)) console.log(`skipped: there is no ${CHROMIUM}`);

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"],
  });
}

type Address = Pick<Lab, "port" | "token">;

/** Opens a page of a lab in a tab of its own, signed in as by the address in the terminal. */
export async function open(browser: Browser, lab: Address, path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(60_000);
  await page.goto(`http://127.0.0.1:${lab.port}${path}?token=${lab.token}`);
  await page.waitForURL((url) => !url.search.includes("token"));
  return page;
}

/** Opens a notebook and waits until it can be edited. */
export async function openNotebook(browser: Browser, lab: Address, name: string): Promise<Page> {
  const page = await open(browser, lab, `/notebooks/notebooks/${name}`);
  await page.locator(".jp-CodeCell .cm-content").first().waitFor();
  return page;
}

/** Chooses a command of a menu. */
export async function choose(page: Page, menu: string, command: string): Promise<void> {
  await page.locator(`.lm-MenuBar-itemLabel:text-is("${menu}")`).click();
  await page.locator(`.lm-Menu-itemLabel:text-is("${command}")`).first().click();
}

/** Runs all cells and waits until the last code cell has its number and none runs. */
export async function runAll(page: Page): Promise<void> {
  await choose(page, "Run", "Run All Cells");
  const prompts = page.locator(".jp-CodeCell .jp-InputPrompt");
  await prompts
    .last()
    .filter({ hasText: /\[\d+\]/ })
    .waitFor({ state: "attached" });
  await page.locator(".jp-InputPrompt", { hasText: "[*]" }).first().waitFor({ state: "detached" });
}

/** The code cell with a text in its source; it stays the same one when its source changes. */
export async function cellWith(page: Page, source: string): Promise<Locator> {
  const cells = page.locator(".jp-CodeCell");
  await cells.filter({ hasText: source }).first().waitFor();
  const texts = await cells.locator(".jp-InputArea .cm-content").allTextContents();
  return cells.nth(texts.findIndex((text) => text.includes(source)));
}

/** Replaces the source of a cell, as by pasting. */
export async function replaceSource(page: Page, cell: Locator, source: string): Promise<void> {
  await cell.locator(".cm-content").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(source);
}

/** Runs one cell, and waits for its end. */
export async function runCell(page: Page, cell: Locator): Promise<void> {
  const prompt = cell.locator(".jp-InputPrompt");
  const before = await prompt.textContent();
  await cell.locator(".cm-content").click();
  await page.keyboard.press("Control+Enter");
  while ((await prompt.textContent()) === before) await page.waitForTimeout(20);
  await prompt.filter({ hasText: /\[\d+\]/ }).waitFor();
}
