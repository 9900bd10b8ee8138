import { describe, expect, it } from "vitest";
import { element, escapeMarkup, pixel } from "../../../src/course/text/markup.js";

describe("element", () => {
  it("leaves out what is undefined, and closes itself where it is empty", () => {
    expect(element("line", { x1: 1, stroke: undefined })).toBe('<line x1="1"/>');
    expect(element("g", {}, "inside")).toBe("<g>inside</g>");
  });

  it("lets no attribute break out of its quotes", () => {
    expect(element("a", { href: '"><script>' })).toBe('<a href="&quot;&gt;&lt;script&gt;"/>');
  });

  it("rounds numbers to two decimals", () => {
    expect(element("circle", { r: 1 / 3 })).toBe('<circle r="0.33"/>');
    expect([pixel(2), pixel(2.005e-3), pixel(-1.999)]).toEqual(["2", "0", "-2"]);
  });
});

describe("escapeMarkup", () => {
  it("makes an ampersand safe once, not twice", () => {
    expect(escapeMarkup("a < b & c")).toBe("a &lt; b &amp; c");
  });
});
