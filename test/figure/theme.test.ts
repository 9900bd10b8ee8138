import { describe, expect, it } from "vitest";
import { ink, seriesStyle } from "../../src/figure/theme.js";

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((i) => Number.parseInt(color.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe("the theme", () => {
  it("has text that reads on a white page and on a dark one", () => {
    expect(contrast(ink.text, "#ffffff")).toBeGreaterThan(4);
    expect(contrast(ink.text, "#111111")).toBeGreaterThan(4);
  });

  it("never tells series apart by colour alone", () => {
    const looks = Array.from({ length: 30 }, (_, i) => seriesStyle(i));
    const withoutColor = looks.map(({ symbol, dash }) => `${symbol} ${dash}`);
    expect(new Set(withoutColor).size).toBe(30);
  });
});
