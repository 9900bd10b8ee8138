import { describe, expect, it } from "vitest";
import { axes, axisPairs, panels } from "../../../../src/course/figure/svg/panel.js";
import { axis, equalAxes, hiddenAxis, themedLayout } from "../../../../src/course/figure/theme.js";
import type { ScatterTrace } from "../../../../src/course/figure/trace.js";

const margin = { l: 50, r: 50, t: 20, b: 30 };
const layout = themedLayout("Two panels", {
  xaxis: axis("x", [0, 10], { domain: [0, 0.5] }),
  yaxis: axis("height", [0, 1]),
  xaxis2: hiddenAxis([-1, 1]),
});
const trace = (xaxis?: "x2"): ScatterTrace => ({
  type: "scatter",
  mode: "lines",
  x: [0],
  y: [0],
  ...(xaxis === undefined ? {} : { xaxis }),
});

describe("panels", () => {
  it("puts the ends of both axes at the margins, upward on the page being downward in pixels", () => {
    const panel = panels(layout, 500, 250, margin)("x2");
    expect([panel.x.toPixel(-1), panel.x.toPixel(1)]).toEqual([50, 450]);
    expect([panel.y.toPixel(0), panel.y.toPixel(1)]).toEqual([220, 20]);
  });

  it("gives an axis its share of the width only", () => {
    const { x } = panels(layout, 500, 250, margin)();
    expect([x.toPixel(0), x.toPixel(10)]).toEqual([50, 250]);
  });

  it("draws units of tied axes equally long, in the middle of their place", () => {
    const { x, y } = equalAxes(axis("x", [0, 4]), axis("y", [0, 1]));
    const tied = themedLayout("Equal", { xaxis: x, yaxis: y });
    const panel = panels(tied, 500, 250, margin)();
    // 400 by 200 pixels for 4 by 1: 100 pixels a unit, and 100 of the height are left over.
    expect([panel.x.toPixel(0), panel.x.toPixel(4)]).toEqual([50, 450]);
    expect([panel.y.toPixel(0), panel.y.toPixel(1)]).toEqual([170, 70]);
  });

  it("makes each panel once", () => {
    const panelOf = panels(layout, 500, 250, margin);
    expect(panelOf("x2", "y")).toBe(panelOf("x2", "y"));
    expect(panelOf("x2", "y")).not.toBe(panelOf("x", "y"));
  });
});

describe("axisPairs", () => {
  it("names each pair in use once, the first pair where a trace names none", () => {
    expect(axisPairs([trace(), trace("x2"), trace()])).toEqual([
      ["x", "y"],
      ["x2", "y"],
    ]);
  });
});

describe("axes", () => {
  it("writes names and ticks, and nothing of an axis that is hidden", () => {
    const panelOf = panels(layout, 500, 250, margin);
    expect(axes(panelOf("x", "y"))).toMatch(/>10<.*>x<.*>0\.4<.*>height</s);
    expect(axes(panelOf("x2", "y"))).not.toContain(">−1<");
  });
});
