import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { liveScript } from "../../../src/course/figure/live-script.js";
import { ink, onDarkPage } from "../../../src/course/figure/theme.js";

interface Drawn {
  readonly data: { readonly textfont: { readonly color: string } }[];
  readonly layout: { readonly font: { readonly color: string }; readonly paper_bgcolor: string };
}

const figure = {
  data: [{ textfont: { color: ink.forward } }],
  layout: { font: { color: ink.text }, paper_bgcolor: "#FFFFFF" },
};

/** Runs the script on a page with one box, and returns what it asked of Plotly and of the network. */
async function runOn(page: { readonly color: string; readonly plotlyAt?: string }) {
  const drawn: Drawn[] = [];
  const asked: string[] = [];
  const picture = { removed: false, remove: () => (picture.removed = true) };
  const box = {
    attributes: new Set<string>(),
    setAttribute: (name: string) => box.attributes.add(name),
    querySelector: (what: string) =>
      what === "img" ? picture : { textContent: JSON.stringify(figure) },
    appendChild: () => undefined,
  };
  const Plotly = {
    newPlot: (_: unknown, given: Drawn) => {
      drawn.push(given);
      return Promise.resolve();
    },
  };
  const window: { Plotly?: unknown; workbookPlotly?: Promise<void> } = {};
  const document = {
    getElementById: () => null,
    body: { getAttribute: () => "/lab/" },
    head: {
      appendChild: (script: { src: string; onload(): void; onerror(): void }) => {
        asked.push(script.src);
        if (script.src === page.plotlyAt) window.Plotly = Plotly;
        if (script.src === page.plotlyAt) script.onload();
        else script.onerror();
      },
    },
    createElement: () => ({ remove: () => undefined }),
    querySelectorAll: () => (box.attributes.has("data-drawn") ? [] : [box]),
  };
  const getComputedStyle = () => ({ color: page.color });
  runInNewContext(liveScript, { window, document, getComputedStyle, setTimeout, console });
  await window.workbookPlotly?.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 30));
  return { drawn, asked, picture };
}

const beside = "../node_modules/plotly.js-dist-min/plotly.min.js";
const fromServer = "/lab/files/node_modules/plotly.js-dist-min/plotly.min.js";

describe("the live script", () => {
  it("draws a figure once, and takes its still picture away", async () => {
    const { drawn, picture } = await runOn({ color: "rgb(0, 0, 0)", plotlyAt: beside });
    expect(drawn).toHaveLength(1);
    expect(picture.removed).toBe(true);
  });

  it("gives the figure the page's text colour, and no paper of its own", async () => {
    const { drawn } = await runOn({ color: "rgb(20, 30, 40)", plotlyAt: beside });
    expect(drawn[0]?.layout).toMatchObject({
      font: { color: "rgb(20, 30, 40)" },
      paper_bgcolor: "rgba(0,0,0,0)",
    });
    expect(drawn[0]?.data[0]?.textfont.color).toBe(ink.forward);
  });

  it("exchanges inks on a dark page", async () => {
    const { drawn } = await runOn({ color: "rgb(230, 230, 230)", plotlyAt: beside });
    expect(drawn[0]?.data[0]?.textfont.color).toBe(onDarkPage[ink.forward]);
  });

  it("looks for Plotly beside the notebooks, then where the server hands out files", async () => {
    const { asked, drawn } = await runOn({ color: "rgb(0, 0, 0)", plotlyAt: fromServer });
    expect(asked).toEqual([beside, fromServer]);
    expect(drawn).toHaveLength(1);
  });

  it("leaves the still picture where Plotly is nowhere", async () => {
    const { picture, drawn } = await runOn({ color: "rgb(0, 0, 0)" });
    expect(drawn).toHaveLength(0);
    expect(picture.removed).toBe(false);
  });
});
