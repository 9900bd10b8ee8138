import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { type Browser, chromium as playwright } from "playwright-core";
import { newQuickJSWASMModuleFromVariant, type QuickJSSyncVariant } from "quickjs-emscripten-core";
import { rolldown } from "rolldown";
import { chromium } from "../notebooks/jupyter.js";
import type { Report } from "./program.js";

const require = createRequire(import.meta.url);
const QUICKJS = "@jitl/quickjs-wasmfile-release-sync";

/**
 * The program and the library under it as one JavaScript module that imports nothing.
 * @param library the folder of the library, as it was installed
 */
export async function bundledProgram(library: string): Promise<string> {
  const input = fileURLToPath(new URL("./program.ts", import.meta.url));
  const sources = fileURLToPath(new URL("../../../src/index.ts", import.meta.url));
  const installed = {
    name: "installed",
    load: (path: string) =>
      path === sources ? `export * from ${JSON.stringify(join(library, "dist/index.js"))};` : null,
  };
  const plugins = [installed];
  const bundle = await rolldown({ input, platform: "neutral", plugins, logLevel: "silent" });
  const { output } = await bundle.generate({ format: "es" });
  await bundle.close();
  const modules = Object.keys(output[0].modules);
  const strangers = modules.filter((path) => path !== input && !path.startsWith(library));
  if (strangers.length > 0) throw new Error(`not of the library: ${strangers.join(", ")}`);
  if (output.length !== 1) throw new Error(`expected one file, got ${output.length}`);
  return output[0].code;
}

/** The report of a Node process, which must write nothing to stderr. */
export function inNode(program: string, node: string): Report {
  const input = `${program}\nconsole.log(JSON.stringify(report()));`;
  const options = { input, encoding: "utf8" } as const;
  const { stdout, stderr } = spawnSync(node, ["--input-type=module"], options);
  if (stderr !== "") throw new Error(stderr);
  return JSON.parse(stdout);
}

/** The program on a platform that has no WebAssembly. */
export function withoutWebAssembly(program: string): string {
  return `delete globalThis.WebAssembly;\n${program}`;
}

export function inNodeWorker(program: string): Promise<Report> {
  const code = `import { parentPort } from "node:worker_threads";
    ${program}
    parentPort.postMessage(report());`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

export function openBrowser(): Promise<Browser> {
  return playwright.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-gpu"] });
}

export async function inPage(program: string, browser: Browser): Promise<Report> {
  const page = await browser.newPage();
  const failed = new Promise<never>((_, reject) => page.once("pageerror", reject));
  const content = `${program}\nglobalThis.answer = report();`;
  await page.addScriptTag({ type: "module", content });
  const answered = page.waitForFunction("globalThis.answer").then((answer) => answer.jsonValue());
  const answer = await Promise.race([answered, failed]).finally(() => page.close());
  return answer as Report;
}

export async function inWebWorker(program: string, browser: Browser): Promise<Report> {
  const page = await browser.newPage();
  // A worker's code needs a page with an origin of its own: one that no server has to serve.
  await page.route("http://library.test/", (route) => route.fulfill({ body: "" }));
  await page.goto("http://library.test/");
  const code = JSON.stringify(`${program}\npostMessage(report());`);
  const answer = page.evaluate(`new Promise((resolve, reject) => {
    const file = URL.createObjectURL(new Blob([${code}], { type: "text/javascript" }));
    const worker = new Worker(file, { type: "module" });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  })`);
  return answer.finally(() => page.close()) as Promise<Report>;
}

export async function inQuickJS(program: string): Promise<Report> {
  const { default: variant } = require(QUICKJS) as { readonly default: QuickJSSyncVariant };
  const context = (await newQuickJSWASMModuleFromVariant(variant)).newContext();
  const code = `${program}\nglobalThis.answer = JSON.stringify(report());`;
  context.unwrapResult(context.evalCode(code, "program.js", { type: "module" })).dispose();
  const answer = context.getProp(context.global, "answer").consume(context.dump);
  context.dispose();
  return JSON.parse(answer);
}
