import { describe, expect, it } from "vitest";
import { contourFigure, type Trajectory } from "../../../src/course/figure/contour-figure.js";
import { sampleGrid } from "../../../src/course/figure/grid.js";

const bowl = sampleGrid((x, y) => x * x + y * y + 1, [-2, 2], [-2, 2], 5);
const straight: Trajectory = [
  [2, 2],
  [1, 1],
  [0, 0],
];
const long: Trajectory = Array.from({ length: 201 }, (_, i) => [2 - i / 100, 0] as const);

describe("contourFigure", () => {
  it("tells where each descent starts and ends", () => {
    expect(contourFigure(bowl, { momentum: straight }, { minimum: [0, 0] }).alt).toBe(
      "Contour lines from 1 to 9, with the minimum at (0, 0). " +
        "momentum goes from (2, 2) to (0, 0) in 2 steps.",
    );
  });

  it("has a frame for each step, which moves all descents together", () => {
    const { frames = [] } = contourFigure(bowl, { one: straight, two: straight.slice(0, 2) });
    expect(frames.map(({ data }) => data.map(({ x }) => x?.[0]))).toEqual([
      [2, 2],
      [1, 1],
      [0, 1],
    ]);
    expect(frames[0]?.traces).toEqual([3, 4]);
  });

  it("draws every step of each descent, and its large marker at the end", () => {
    const { data } = contourFigure(bowl, { one: straight }, { minimum: [0, 0] });
    expect(data[1]).toMatchObject({ name: "one", x: [2, 1, 0], mode: "lines+markers" });
    expect(data[2]).toMatchObject({ x: [0], y: [0], showlegend: false });
  });

  it("shows a long descent in at most 26 frames, the last point among them", () => {
    const { frames = [] } = contourFigure(bowl, { long });
    expect(frames.length).toBeLessThanOrEqual(26);
    expect(frames[frames.length - 1]?.name).toBe("200");
    const steps = frames.map(({ name }) => Number(name));
    const strides = steps.slice(1).map((step, i) => step - (steps[i] as number));
    expect(Math.min(...strides)).toBeGreaterThan(0);
    expect(strides[2]).toBeLessThan(strides[strides.length - 1] as number);
  });

  it("lowers the indices of its axes' names", () => {
    const { layout } = contourFigure(bowl, {}, { axes: ["θ_1", "b"] });
    expect([layout.xaxis?.title?.text, layout.yaxis?.title?.text]).toEqual(["θ<sub>1</sub>", "b"]);
  });

  it("shows right angles as right angles: a unit is equally long both ways", () => {
    const { layout } = contourFigure(bowl, {});
    expect(layout.yaxis).toMatchObject({ scaleanchor: "x", constrain: "domain" });
    expect(layout.xaxis).toMatchObject({ constrain: "domain" });
  });

  it("spaces contours by equal ratios where asked", () => {
    const { data } = contourFigure(bowl, {}, { logarithmic: true });
    expect(data[0]).toMatchObject({
      z: expect.arrayContaining([
        [Math.log10(9), expect.anything(), Math.log10(5), expect.anything(), Math.log10(9)],
      ]),
    });
  });

  it("refuses grids of other shapes, empty descents, and heights at 0 for ratios", () => {
    expect(() => contourFigure({ ...bowl, z: [[1]] }, {})).toThrow("contourFigure: grid: z");
    expect(() => contourFigure(bowl, { none: [] })).toThrow("contourFigure: none");
    const flat = sampleGrid((x) => x * x, [-1, 1], [-1, 1], 3);
    expect(() => contourFigure(flat, {}, { logarithmic: true })).toThrow("heights above 0, got 0");
  });
});
