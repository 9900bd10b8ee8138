import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Lab } from "../../../src/tools/lab/index.js";
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

describe.runIf(canBrowse)("what students expect of Jupyter", () => {
  let folder: string;
  let lab: Lab;
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
    folder = copyOfTheCourse();
    lab = await startCourse({ course: folder });
  });

  afterAll(async () => {
    await browser?.close();
    await lab?.close();
  });

  describe("in the file tree", () => {
    let page: Page;

    beforeAll(async () => {
      page = await open(browser, lab, "/tree");
    });

    const item = (name: string) =>
      page.locator(".jp-DirListing-itemText", { hasText: new RegExp(`^${name}$`) });

    it("there is the course, and nothing of its machinery", async () => {
      await item("notebooks").waitFor();
      const names = await page.locator(".jp-DirListing-itemText").allTextContents();
      expect(names.sort()).toEqual(["README.md", "exercises", "notebooks", "package.json"]);
    });

    it("a file is renamed", async () => {
      await item("exercises").dblclick();
      await item("softmax.ts").click();
      await page.keyboard.press("F2");
      await page.keyboard.press("Control+a");
      await page.keyboard.insertText("mine.ts");
      await page.keyboard.press("Enter");
      await item("mine.ts").waitFor();
      await until(() => readFileSync(join(folder, "exercises/mine.ts"), "utf8").length > 0);
    });

    it("a file is uploaded", async () => {
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        page.locator("text=Upload").first().click(),
      ]);
      const buffer = Buffer.from("x,y\n1,2\n");
      await chooser.setFiles({ name: "data.csv", mimeType: "text/csv", buffer });
      await item("data.csv").waitFor();
      expect(readFileSync(join(folder, "exercises/data.csv"), "utf8")).toBe("x,y\n1,2\n");
    });

    it("a notebook opens in a tab of its own, and a text file in an editor that saves", async () => {
      const [editor] = await Promise.all([
        page.context().waitForEvent("page"),
        item("mine.ts").dblclick(),
      ]);
      const code = editor.locator(".cm-content");
      await code.click();
      await editor.keyboard.press("Control+a");
      await editor.keyboard.insertText("export const changed = 1;");
      await editor.keyboard.press("Control+s");
      await until(() =>
        readFileSync(join(folder, "exercises/mine.ts"), "utf8").includes("changed"),
      );
      await editor.close();
    });
  });

  describe("in a notebook", () => {
    let page: Page;

    beforeEach(async () => {
      page = await openNotebook(browser, lab, "00_contents.ipynb");
    });

    const first = () => page.locator(".jp-CodeCell").first();

    it("a loop without end is stopped by the button", async () => {
      await replaceSource(page, first(), "const ready = true;");
      await runCell(page, first());
      await replaceSource(page, first(), "for (;;) {}");
      await page.keyboard.press("Control+Enter");
      await first().locator(".jp-InputPrompt", { hasText: "*" }).waitFor();
      await page.waitForTimeout(1000);
      await page.locator('[data-jp-item-name="interrupt"]').click();
      await first().locator(".jp-OutputArea", { hasText: "stopped" }).waitFor();
    });

    it("a restart forgets all variables, and asks before", async () => {
      await replaceSource(page, first(), "const here = 1;");
      await runCell(page, first());
      await page.locator('[data-jp-item-name="restart"]').click();
      await page.locator(".jp-Dialog button", { hasText: "Restart" }).click();
      await replaceSource(page, first(), "here");
      await runCell(page, first());
      await first().locator(".jp-OutputArea", { hasText: "here" }).waitFor();
    });

    it("what was typed is undone", async () => {
      const text = first().locator(".cm-content", { hasText: "import" });
      // An editor is on the page a moment before its text.
      await text.waitFor();
      const before = await text.textContent();
      await replaceSource(page, first(), "something else");
      await page.keyboard.press("Control+z");
      await until(async () => (await first().locator(".cm-content").textContent()) === before);
    });

    it("words are found", async () => {
      await first().locator(".cm-content").click();
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+f");
      await page
        .locator(".jp-DocumentSearch-overlay input, .jp-DocumentSearch-overlay textarea")
        .first()
        .fill("Jacobian");
      await page.locator(".jp-DocumentSearch-index-counter", { hasText: /\d+\/\d+/ }).waitFor();
    });

    it("there is a table of contents", async () => {
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+Shift+k");
      await page.locator(".jp-TableOfContents-content", { hasText: "The notebooks" }).waitFor();
    });

    it("it is downloaded", async () => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        choose(page, "File", "Download"),
      ]);
      expect(download.suggestedFilename()).toBe("00_contents.ipynb");
      const path = await download.path();
      expect(JSON.parse(readFileSync(path, "utf8")).nbformat).toBe(4);
    });

    it("keys make, move to, and run cells", async () => {
      await first().locator(".cm-content").click();
      await page.keyboard.press("Escape");
      const count = await page.locator(".jp-Cell").count();
      await page.keyboard.press("b");
      await page.keyboard.press("Enter");
      await page.keyboard.insertText("6 * 7");
      await page.keyboard.press("Control+Enter");
      await page
        .locator(".jp-OutputArea", { hasText: /^\[\d+\]:42|42$/ })
        .first()
        .waitFor();
      expect(await page.locator(".jp-Cell").count()).toBe(count + 1);
    });

    it("the dark theme stays when it was chosen", async () => {
      await page.locator('.lm-MenuBar-itemLabel:text-is("Settings")').click();
      await page.locator('.lm-Menu-itemLabel:text-is("Theme")').hover();
      await page.locator('.lm-Menu-itemLabel:text-is("JupyterLab Dark")').click();
      const dark = page.locator('body[data-jp-theme-light="false"]');
      await dark.waitFor({ state: "attached" });
      await page.reload();
      await dark.waitFor({ state: "attached" });
    });
  });

  it("the same notebook is opened by a link of another one", async () => {
    const page = await openNotebook(browser, lab, "00_contents.ipynb");
    const link = page.locator(".jp-RenderedMarkdown a", { hasText: "One neuron" }).first();
    const [other] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
    await other.waitForURL(/06_one_neuron/);
    await other.locator(".jp-CodeCell").first().waitFor();
  });

  it("a notebook that was run twice holds no more kernels or sockets than before", async () => {
    const page = await openNotebook(browser, lab, "01_feedforward_networks.ipynb");
    await runAll(page);
    const before = lab.kernels.models.map(({ id, connections }) => `${id} ${connections}`);
    await runCell(page, await cellWith(page, "import {"));
    await runAll(page);
    const after = lab.kernels.models.map(({ id, connections }) => `${id} ${connections}`);
    expect(after).toEqual(before);
  });
});
