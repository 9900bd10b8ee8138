import { describe, expect, it } from "vitest";
import { heatmap } from "../../../src/figure/svg/heatmap.js";
import { scale } from "../../../src/figure/svg/scale.js";

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
    expect(drawn.match(/<rect/g)).toHaveLength(3);
    expect(drawn).toContain('<rect x="0" y="100" width="200.4" height="100.4" fill="#112233"/>');
    expect(drawn).toContain('<rect x="0" y="0" width="400.4" height="100.4" fill="#ffeedd"/>');
  });
});
