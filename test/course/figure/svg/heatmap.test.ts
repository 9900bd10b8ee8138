import { describe, expect, it } from "vitest";
import { heatmap } from "../../../../src/course/figure/svg/heatmap.js";
import { scale } from "../../../../src/course/figure/svg/scale.js";

const panel = {
  x: scale({ range: [-0.5, 3.5] }, 0, 400, 80),
  y: scale({ range: [-0.5, 1.5] }, 200, 0, 40),
  font: { size: 12, color: "#000000" },
};

describe("heatmap", () => {
  it("joins neighbours of one tone, and colours low and high with the ends of the scale", () => {
    const drawn = heatmap(
      {
        type: "heatmap",
        x: [0, 1, 2, 3],
        y: [0, 1],
        z: [
          [0, 0, 1, 1],
          [1, 1, 1, 1],
        ],
        zmin: 0,
        zmax: 1,
        colorscale: [
          [0, "#112233"],
          [1, "#ffeedd"],
        ],
        showscale: false,
      },
      panel,
    );
    expect(drawn).toContain('<path d="M0 100H200V200H0z" fill="#112233"/>');
    const high = 'd="M200 100H400V200H200zM0 0H400V100H0z" fill="#ffeedd"';
    expect(drawn).toContain(`<path ${high}/>`);
  });

  it("draws cells of a few pixels together", () => {
    const places = Array.from({ length: 161 }, (_, i) => i / 40 - 0.5);
    const striped = heatmap(
      {
        type: "heatmap",
        x: places,
        y: [0, 1],
        z: [0, 1].map(() => places.map((_, i) => (i % 4 === 0 ? 1 : 0))),
        zmin: 0,
        zmax: 1,
        colorscale: [
          [0, "#112233"],
          [1, "#ffeedd"],
        ],
        showscale: false,
      },
      panel,
    );
    expect(striped.match(/M/g)).toHaveLength(2 * 81);
  });
});
