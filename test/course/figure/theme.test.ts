import { describe, expect, it } from "vitest";
import * as figures from "../../../src/course/figure/index.js";
import {
  ink,
  paper,
  seriesStyle,
  seriesStyles,
  strokes,
} from "../../../src/course/figure/theme.js";
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

describe("series", () => {
  it("look the same in every figure where the course knows their method", () => {
    const [, inOne] = seriesStyles(["vanilla", "Adam"]);
    const [inOther] = seriesStyles(["Adam", "something else"]);
    expect(inOne).toEqual(inOther);
  });

  it("never look like a familiar one beside them", () => {
    const looks = seriesStyles(["mine", "sigmoid", "yours", "tanh", "ReLU"]);
    expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(5);
  });
});

/** All that a figure says in words. */
function wordsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsOf) : [];
}

describe("what is drawn", () => {
  it.each(Object.entries(catalogue))("has one minus sign: %s", (_, make) => {
    const hyphens = wordsOf(make()).filter((text) => /(^|[\s(*=<>])-(?=\s?[\dη∂a-z(])/.test(text));
    expect(hyphens).toEqual([]);
  });

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
