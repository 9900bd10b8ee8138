import { describe, expect, it } from "vitest";
import { text, textWidth } from "../../../src/figure/svg/text.js";

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

describe("textWidth", () => {
  it("counts no marks, and the longest line only", () => {
    expect(textWidth("<b>aaaa</b><br>aa", 10)).toBe(textWidth("aaaa", 10));
    expect(textWidth("x<sub>1</sub>", 10)).toBeLessThan(textWidth("x1", 10));
  });
});
