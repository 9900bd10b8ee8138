import { describe, expect, it } from "vitest";
import { surface } from "../../../../src/course/figure/svg/surface.js";
import type { SurfaceTrace } from "../../../../src/course/figure/trace.js";

const trace: SurfaceTrace = {
  type: "surface",
  x: [0, 1, 2],
  y: [-1, 0, 1],
  z: [
    [0, 0, 0],
    [0, 4, 0],
    [0, 0, 0],
  ],
  colorscale: [
    [0, "#000000"],
    [1, "#ffffff"],
  ],
  showscale: false,
};
const box = { left: 0, top: 0, width: 600, height: 400 };
const drawn = surface(trace, box, ["θ<sub>1</sub>", "θ<sub>2</sub>", "L"], {
  size: 13,
  color: "#222222",
});

describe("surface", () => {
  it("is a patch for each cell of the grid, all inside the box", () => {
    const patches = [...drawn.matchAll(/<polygon points="([^"]+)"/g)].map(
      ([, points = ""]) => points,
    );
    expect(patches).toHaveLength(4);
    for (const [across, down] of patches
      .join(" ")
      .split(" ")
      .map((it) => it.split(",").map(Number))) {
      expect(across).toBeGreaterThanOrEqual(0);
      expect(across).toBeLessThanOrEqual(600);
      expect(down).toBeGreaterThanOrEqual(0);
      expect(down).toBeLessThanOrEqual(400);
    }
  });

  it("draws the nearest patch last, over the others", () => {
    const bottoms = [...drawn.matchAll(/<polygon points="([^"]+)"/g)].map(([, points = ""]) =>
      Math.max(...points.split(" ").map((it) => Number(it.split(",")[1]))),
    );
    expect(bottoms[3]).toBe(Math.max(...bottoms));
  });

  it("says what runs along each axis, and from where to where", () => {
    const words = drawn.replace(/<[^>]+>/g, "");
    expect(words).toContain("θ1: 0 to 2");
    expect(words).toContain("θ2: −1 to 1");
    expect(words).toContain("L: 0 to 4");
  });
});
