import { describe, expect, it } from "vitest";
import { legend } from "../../../../src/course/figure/svg/legend.js";
import type { ScatterTrace } from "../../../../src/course/figure/trace.js";

const font = { size: 13, color: "#222222" };
const series = (name: string, more?: Partial<ScatterTrace>): ScatterTrace => ({
  type: "scatter",
  mode: "lines",
  name,
  x: [],
  y: [],
  line: { color: "#000000" },
  ...more,
});

describe("legend", () => {
  it("begins another row where the page is full", () => {
    const names = ["gradient descent", "momentum", "Nesterov"].map((name) => series(name));
    const heights = [900, 300, 100].map((width) => legend(names, { left: 0, width }, font).height);
    expect(heights).toEqual([20, 40, 60]);
  });

  it("leaves out series without a name, and those that hide", () => {
    const { name: _, ...nameless } = series("");
    const key = legend(
      [nameless, series("hidden", { showlegend: false }), series("shown")],
      { left: 0, width: 500 },
      font,
    );
    expect(key.draw(20).match(/<text/g)).toHaveLength(1);
    expect(key.draw(20)).toContain(">shown</text>");
  });

  it("shows a broad line no broader than a row", () => {
    const key = legend(
      [series("bar", { line: { color: "#000000", width: 34 } })],
      { left: 0, width: 500 },
      font,
    );
    expect(key.draw(20)).toContain('stroke-width="10"');
  });
});
