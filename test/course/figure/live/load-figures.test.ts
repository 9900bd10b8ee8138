import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { loadScript } from "../../../../src/course/figure/live/live-script.js";

/** Runs what every figure carries on a page of twice the same figure: what it asks for, and does. */
async function runOn(page: {
  readonly config?: object;
  readonly base?: string;
  readonly missing?: boolean;
}) {
  const asked: string[] = [];
  let drawn = 0;
  const window = { workbookFigures: () => void drawn++, document: {} };
  window.document = {
    getElementById: () => (page.config ? { textContent: JSON.stringify(page.config) } : null),
    body: { getAttribute: () => page.base ?? null },
    createElement: () => {
      const listeners = new Map<string, () => void>();
      return {
        setAttribute: (_: string, address: string) => void asked.push(address),
        addEventListener: (type: string, listener: () => void) =>
          void listeners.set(type, listener),
        listeners,
      };
    },
    head: {
      append: ({ listeners }: { listeners: Map<string, () => void> }) =>
        listeners.get(page.missing ? "error" : "load")?.(),
    },
  };
  for (let times = 0; times < 2; times++) runInNewContext(loadScript, { window });
  await new Promise((resolve) => setTimeout(resolve, 20));
  return { asked, drawn };
}

const files = ["plotly.js-dist-min/plotly.min.js", "backprop-workbook/dist/figures.js"];

describe("the script of a figure", () => {
  it.each([
    ["beside the notebooks, on a page that stands alone", {}, "../node_modules/"],
    [
      "where JupyterLab hands out files",
      { config: { baseUrl: "/me/" } },
      "/me/files/node_modules/",
    ],
    ["where classic Notebook does", { base: "/" }, "/files/node_modules/"],
  ])("loads what draws once a page, %s", async (_, page, folder) => {
    const { asked, drawn } = await runOn(page);
    expect(asked).toEqual(files.map((file) => folder + file));
    expect(drawn).toBe(2);
  });

  it("leaves the still picture where nothing is found", async () => {
    expect(await runOn({ missing: true })).toMatchObject({ drawn: 0 });
  });
});
