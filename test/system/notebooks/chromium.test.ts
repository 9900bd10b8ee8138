import { type ChildProcess, spawn } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type Page, chromium as playwright } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../temporary-folder.js";
import {
  chromium,
  copyOfTheCourse,
  execute,
  hasBrowserAndNotebook,
  jupyterEnvironment,
  python,
  root,
} from "./jupyter.js";

const offline = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

if (!hasBrowserAndNotebook) console.log("skipped: no Chromium or no classic Notebook is installed");

describe.runIf(hasBrowserAndNotebook)("in Jupyter Notebook in Chromium", () => {
  let server: ChildProcess;
  let browser: Browser;
  let address: URL;
  let course: string;

  beforeAll(async () => {
    course = copyOfTheCourse();
    ({ server, address } = await startNotebook(course));
    browser = await playwright.launch({ executablePath: chromium, args: offline });
  });

  afterAll(async () => {
    await browser?.close();
    server?.kill("SIGTERM");
  });

  it("notebook 08 runs, and its plots are on the page", async () => {
    const page = await open(browser, address, "08_the_w1_w2_example.ipynb");
    const cells = await runAll(page);
    expect(cells.errors).toEqual([]);
    expect(await page.locator(".js-plotly-plot svg.main-svg").count()).toBeGreaterThan(0);
    await page.screenshot({ path: join(temporaryFolder(), "08.png"), fullPage: true });
  });

  it.runIf(python !== undefined)(
    "an executed notebook that is not trusted shows pictures",
    async () => {
      const executed = execute(
        join(root, "notebooks/02_gradient_descent_in_one_dimension.ipynb"),
        "ours",
      );
      cpSync(executed, join(course, "notebooks/executed.ipynb"));
      const page = await open(browser, address, "executed.ipynb");
      expect(await page.evaluate("Jupyter.notebook.trusted")).toBe(false);
      const pictures = (await page.evaluate(`Promise.all(
      [...document.querySelectorAll(".output_area img")].map((it) =>
        it.decode().then(() => ({ width: it.naturalWidth, alt: it.alt }))),
    )`)) as { width: number; alt: string }[];
      expect(pictures.length).toBeGreaterThan(2);
      for (const { width, alt } of pictures) {
        expect(width).toBe(700);
        expect(alt.length).toBeGreaterThan(20);
      }
      expect(await page.locator(".js-plotly-plot").count()).toBe(0);
    },
  );
});

async function startNotebook(course: string): Promise<{ server: ChildProcess; address: URL }> {
  const server = spawn("jupyter", ["notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1"], {
    cwd: course,
    env: jupyterEnvironment("ours"),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  const address = await new Promise<URL>((found, failed) => {
    server.stderr.on("data", (chunk) => {
      log += chunk;
      const url = log.match(/http:\/\/127\.0\.0\.1:\d+\/\?token=\w+/)?.[0];
      if (url !== undefined) found(new URL(url));
    });
    server.on("exit", () => failed(new Error(`jupyter notebook ended early:\n${log}`)));
  });
  return { server, address };
}

async function open(browser: Browser, address: URL, notebook: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  await page.goto(`${address.origin}/notebooks/notebooks/${notebook}${address.search}`);
  await page.waitForFunction("window.Jupyter?.notebook?.kernel?.is_connected()", null, {
    timeout: 60_000,
  });
  return page;
}

/** Restarts the kernel, runs every cell, waits until the kernel rests, and collects the errors. */
async function runAll(page: Page): Promise<{ errors: string[] }> {
  await page.evaluate("Jupyter.notebook.execute_all_cells()");
  await page.waitForFunction(
    `Jupyter.notebook.get_cells().filter((cell) => cell.cell_type === "code")
      .every((cell) => typeof cell.input_prompt_number === "number") && !Jupyter.notebook.kernel_busy`,
    null,
    { timeout: 120_000 },
  );
  const errors = await page.locator(".output_error, .output_stderr").allInnerTexts();
  await page.waitForSelector(".js-plotly-plot svg.main-svg", { timeout: 30_000 });
  return { errors };
}
