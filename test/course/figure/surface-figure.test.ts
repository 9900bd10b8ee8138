import { describe, expect, it } from "vitest";
import { sampleGrid } from "../../../src/course/figure/grid.js";
import { surfaceFigure } from "../../../src/course/figure/surface-figure.js";
import { figureSvg } from "../../../src/course/figure/svg/figure-svg.js";

const saddle = sampleGrid((x, y) => x * x - y * y, [-1, 1], [-2, 2], 5);

describe("surfaceFigure", () => {
  it("says where it is lowest and highest", () => {
    expect(surfaceFigure(saddle).alt).toBe(
      "A surface of loss over w_1 and w_2: lowest, −4, at (0, −2); highest, 1, at (−1, 0).",
    );
  });

  it("has a static picture of one patch for each cell", () => {
    expect(figureSvg(surfaceFigure(saddle)).match(/<polygon/g)).toHaveLength(16);
  });
});
