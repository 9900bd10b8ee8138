import { describe, expect, it, test } from "vitest";
import { sampleGrid } from "../../../src/course/figure/grid.js";
import type { Axis } from "../../../src/course/figure/layout.js";
import { panelGrid, withAccuracy } from "../../../src/course/figure/panel-grid.js";
import type { ScatterTrace } from "../../../src/course/figure/trace.js";

const plane = sampleGrid((x, y) => x + y, [-2, 2], [-1, 1], 5);
const series: ScatterTrace = { type: "scatter", mode: "markers", name: "class 0", x: [0], y: [0] };
const grid = (count: number) =>
  panelGrid(
    "Many",
    Array.from({ length: count }, (_, i) => ({ name: `picture ${i + 1}`, traces: [series] })),
    plane,
  );
const axis = (layout: ReturnType<typeof grid>["layout"], name: string) => layout[name] as Axis;

test("a heading says how many points are right, where that is known", () => {
  // 0.987 of the points are 99 % when rounded.
  expect([withAccuracy("epoch 5", 0.987), withAccuracy("epoch 5", undefined)]).toEqual([
    "epoch 5: 99 %",
    "epoch 5",
  ]);
});

describe("panelGrid", () => {
  it("puts three in a row, none on another", () => {
    const { layout } = grid(5);
    const domains = ["xaxis", "xaxis2", "xaxis3"].map(
      (name) => axis(layout, name).domain ?? [0, 0],
    );
    expect(domains[0]?.[1]).toBeLessThan(domains[1]?.[0] ?? 0);
    expect(domains[1]?.[1]).toBeLessThan(domains[2]?.[0] ?? 0);
    expect(axis(layout, "xaxis4").domain).toEqual(domains[0]);
    expect(axis(layout, "yaxis4").domain?.[1]).toBeLessThan(axis(layout, "yaxis").domain?.[0] ?? 0);
  });

  it("keeps the ticks of neighbours apart: none at the ends of a picture", () => {
    expect(axis(grid(3).layout, "xaxis").tickvals).toEqual([-1, 0, 1]);
    expect(axis(grid(1).layout, "xaxis").tickvals).toBeUndefined();
  });

  it("names the axes at the left and at the bottom only", () => {
    const { layout } = grid(5);
    const names = ["xaxis", "xaxis3", "xaxis5"].map((name) => axis(layout, name).title?.text);
    expect(names).toEqual(["", "x<sub>1</sub>", "x<sub>1</sub>"]);
    expect(axis(layout, "yaxis2").title?.text).toBe("");
  });

  it("has each series once in the legend", () => {
    expect(grid(3).data.map(({ showlegend }) => showlegend)).toEqual([true, false, false]);
  });

  it("makes a unit of each picture equally long both ways", () => {
    const { layout } = grid(5);
    expect(axis(layout, "yaxis")).toMatchObject({ scaleanchor: "x", constrain: "domain" });
    expect(axis(layout, "yaxis5")).toMatchObject({ scaleanchor: "x5", constrain: "domain" });
  });

  it("refuses to draw nothing", () => {
    expect(() => grid(0)).toThrow("Many: panels: expected at least one");
  });
});
