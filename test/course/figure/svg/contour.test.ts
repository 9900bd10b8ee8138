import { describe, expect, it } from "vitest";
import { sampleGrid } from "../../../../src/course/figure/grid.js";
import { contour } from "../../../../src/course/figure/svg/contour.js";
import { scale } from "../../../../src/course/figure/svg/scale.js";

const panel = {
  x: scale({ range: [-2, 2] }, 0, 400, 80),
  y: scale({ range: [-2, 2] }, 400, 0, 40),
  font: { size: 12, color: "#000000" },
};

describe("contour", () => {
  it("draws the circle of radius 1 as the level 1 of x² + y²", () => {
    const drawn = contour(
      {
        type: "contour",
        ...sampleGrid((x, y) => x * x + y * y, [-2, 2], [-2, 2], 81),
        autocontour: false,
        contours: { start: 1, end: 1, size: 1, coloring: "lines" },
        line: { color: "#000000", width: 1 },
        colorscale: [],
        showscale: false,
      },
      panel,
    );
    const points = [...drawn.matchAll(/[ML]([\d.]+) ([\d.]+)/g)];
    expect(points.length).toBeGreaterThan(100);
    for (const [, x, y] of points) {
      // 100 pixels are 1, with (200, 200) as the origin.
      expect(Math.hypot(Number(x) - 200, Number(y) - 200)).toBeCloseTo(100, 0);
    }
  });
});
