import { describe, expect, it } from "vitest";
import { text, texts, textWidth, wrapped } from "../../../../src/course/figure/svg/text.js";

const style = { size: 10, color: "#000000" };

describe("text", () => {
  it("escapes what is not a mark", () => {
    expect(text(0, 0, 'f\' < 0 & "x"', style)).toContain("f' &lt; 0 &amp; &quot;x&quot;");
  });

  it("lowers a subscript and returns to the line after it", () => {
    const written = text(0, 0, "x<sub>1</sub> = 2", style);
    expect(written).toContain('<tspan font-size="7" dy="2.8">1</tspan>');
    expect(written).toContain('<tspan dy="-2.8"> = 2</tspan>');
  });

  it("writes one element for each line", () => {
    expect(text(0, 0, "a<br>b<br>c", style).match(/<text/g)).toHaveLength(3);
  });
});

describe("texts", () => {
  it("say their style once, and leave out what is empty", () => {
    const placed = ["a", "", "b"].map((markup, i) => ({ x: i, y: 0, markup }));
    const written = texts(placed, { ...style, anchor: "end" });
    expect(written.match(/<text/g)).toHaveLength(2);
    expect(written.match(/fill="#000000"/g)).toHaveLength(1);
    expect(written).toMatch(/^<g fill="#000000" font-size="10" text-anchor="end">/);
    expect(texts([], style)).toBe("");
  });
});

describe("textWidth", () => {
  it("counts no marks, and the longest line only", () => {
    expect(textWidth("<b>aaaa</b><br>aa", 10)).toBe(textWidth("aaaa", 10));
    expect(textWidth("x<sub>1</sub>", 10)).toBeLessThan(textWidth("x1", 10));
  });
});

describe("wrapped", () => {
  it("breaks between words where the line would grow too wide, and keeps breaks", () => {
    const width = textWidth("aaaa bbbb", 10);
    expect(wrapped("aaaa bbbb cccc dd<br>e", 10, width)).toBe("aaaa bbbb<br>cccc dd<br>e");
  });

  it("leaves a word that is wider than the line on a line of its own", () => {
    expect(wrapped("a bbbbbbbb c", 10, 20)).toBe("a<br>bbbbbbbb<br>c");
  });
});
