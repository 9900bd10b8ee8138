import { describe, expect, it } from "vitest";
import * as figures from "../../../src/course/figure/index.js";
import { ink, paper, seriesStyle, strokes } from "../../../src/course/figure/theme.js";
import { catalogue } from "./catalogue.js";
import { contrast } from "./contrast.js";
import { darkPages, drawnColours, onPage } from "./drawn-colours.js";

const pages = [paper, ...darkPages];

describe("the theme", () => {
  it("has text that reads on its own paper", () => {
    for (const color of [ink.text, ink.forward, ink.backward]) {
      expect(contrast(color, paper)).toBeGreaterThan(4.5);
    }
  });

  it("has series that are seen on white paper and on dark pages", () => {
    for (const page of pages) {
      for (const color of Object.values(strokes)) {
        expect(contrast(color, page), `${color} on ${page}`).toBeGreaterThan(3);
      }
    }
  });

  it("never tells series apart by colour alone", () => {
    const looks = Array.from({ length: 30 }, (_, i) => seriesStyle(i));
    const withoutColor = looks.map(({ symbol, dash }) => `${symbol} ${dash}`);
    expect(new Set(withoutColor).size).toBe(30);
  });
});

describe("what is drawn", () => {
  it("is looked at for every kind of figure", () => {
    const kinds = Object.keys(figures).filter((name) => name.endsWith("Figure"));
    const makers = Object.values(catalogue).map(String).join("\n");
    expect(kinds.filter((name) => !makers.includes(name))).toEqual([]);
  });

  it.each(Object.entries(catalogue))("has enough contrast on any page: %s", (_, make) => {
    for (const page of pages) {
      for (const { what, color, on, least } of drawnColours(onPage(make(), page), page)) {
        expect(contrast(color, on), `${what}: ${color} on ${on}`).toBeGreaterThanOrEqual(least);
      }
    }
  });
});
