import { existsSync, rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromium } from "../notebooks/jupyter.js";
import { installLibrary } from "./installed-library.js";
import { nodeBinary } from "./node-binary.js";
import * as platform from "./platform.js";
import { report } from "./program.js";

const here = report();
let program: string;

// What runs on all platforms is the package as it is installed, beside its sources here.
beforeAll(async () => {
  const { folder, home } = installLibrary();
  program = await platform.bundledProgram(home);
  rmSync(folder, { recursive: true, force: true });
});

it("the training learns, so that what platforms agree on is worth something", () => {
  const [small = [], large = []] = Object.values(here.numbers);
  expect(small.at(-1)).toBeLessThan((small[0] as number) / 2);
  expect(large.at(-1)).toBeLessThan((large[0] as number) / 2);
});

describe("the library gives the same bits", () => {
  for (const major of [20, 22, 24, 26]) {
    it(`in Node ${major}, with WebAssembly and without`, ({ skip }) => {
      const node = nodeBinary(major);
      if (node === undefined) return skip(`npm has no Node ${major} for this machine, or is away`);
      expect(platform.inNode(program, node)).toEqual(here);
      const without = platform.withoutWebAssembly(program);
      expect(platform.inNode(without, node)).toEqual({ ...here, webAssembly: false });
    });
  }

  it("in a worker of Node", async () => {
    expect(await platform.inNodeWorker(program)).toEqual(here);
  });

  it("in QuickJS, which has no WebAssembly and mathematical functions of its own", async () => {
    expect(await platform.inQuickJS(program)).toEqual({ ...here, webAssembly: false });
  });
});

if (!existsSync(chromium)) console.log("skipped: no Chromium is installed");

describe.runIf(existsSync(chromium))("the library gives the same bits in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await platform.openBrowser();
  });
  afterAll(() => browser?.close());

  it("on a page", async () => {
    expect(await platform.inPage(program, browser)).toEqual(here);
  });

  it("in a Web Worker", async () => {
    expect(await platform.inWebWorker(program, browser)).toEqual(here);
  });
});
