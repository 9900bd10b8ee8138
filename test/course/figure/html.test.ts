import { describe, expect, it } from "vitest";
import { figureHtml } from "../../../src/course/figure/html.js";
import { lossFigure } from "../../../src/course/figure/loss-figure.js";
import { figureSvg } from "../../../src/course/figure/svg/figure-svg.js";

const figure = lossFigure([1, 0.5], { title: "</script><b>x" });
const html = figureHtml(figure);

describe("figureHtml", () => {
  it("holds a static picture with the alt text, for where scripts are stripped", () => {
    const [, alt] = html.match(/<img[^>]* alt="([^"]*)"/) ?? [];
    expect(alt).toContain("loss falls from 1 to 0.5 in 1 step.");
    const [, encoded = ""] = html.match(/data:image\/svg\+xml;base64,([^"]+)"/) ?? [];
    expect(Buffer.from(encoded, "base64").toString()).toBe(figureSvg(figure));
  });

  it("holds the figure's data as JSON that no title can break out of", () => {
    const [, json = ""] = html.match(/<script type="application\/json">(.*?)<\/script>/s) ?? [];
    expect(json).not.toContain("<");
    expect(JSON.parse(json).layout.title.text).toBe("</script><b>x");
    expect(html.match(/<\/script>/g)).toHaveLength(2);
  });

  it("asks no other host for anything", () => {
    expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  });
});
