import { describe, expect, it } from "vitest";
import { descentFigure, learningRateOf } from "../../../src/course/figure/descent-figure.js";
import type { ScatterTrace } from "../../../src/course/figure/trace.js";
import { gradientDescent1D, parabola } from "../../../src/library/descent/index.js";

const descent = gradientDescent1D(parabola, -1, { learningRate: 0.1, maxSteps: 20 });
const diverging = gradientDescent1D(parabola, -1, {
  learningRate: 1.1,
  limit: 10,
  allowDivergence: true,
});

describe("descentFigure", () => {
  it("says in its alt text where the descent leads", () => {
    // 0.8^40 = 0.000133 by the closed form x_k = (1 - 2η)^k x_0.
    expect(descentFigure(parabola, descent).alt).toBe(
      "20 steps of gradient descent on x² from x = −1 with learning rate 0.1: " +
        "f falls from 1 to 0.00013.",
    );
  });

  it("has a frame for each point, which shows the points reached so far", () => {
    const { frames = [] } = descentFigure(parabola, descent);
    expect(frames).toHaveLength(21);
    const reached = frames[3]?.data.find((trace) => trace.name === "x<sub>k</sub>");
    expect(reached?.x).toHaveLength(4);
    expect(reached?.x?.[3]).toBeCloseTo(-(0.8 ** 3), 12);
  });

  it("draws the step from left of the minimum to the right, and from right of it to the left", () => {
    const symbols = (start: number) => {
      const one = gradientDescent1D(parabola, start, { learningRate: 0.1, maxSteps: 1 });
      const step = descentFigure(parabola, one).frames?.[0]?.data[2] as ScatterTrace;
      return step.marker?.symbol;
    };
    expect(symbols(-1)).toContain("triangle-right");
    expect(symbols(1)).toContain("triangle-left");
  });

  it("draws tangents with the slope of the function", () => {
    const { frames = [] } = descentFigure(parabola, descent);
    const line = frames[0]?.data[0] as ScatterTrace;
    const [x0, x1] = line.x as number[];
    const [y0, y1] = line.y as number[];
    // The slope of x² at -1 is -2.
    expect((Number(y1) - Number(y0)) / (Number(x1) - Number(x0))).toBeCloseTo(-2, 9);
  });

  it("draws a tangent for each dot", () => {
    const { data } = descentFigure(parabola, descent);
    const tangents = data.find(({ name }) => name === "slopes f'(x)") as ScatterTrace;
    const middles = descent.points.map((_, k) => {
      const [from, to] = [tangents.x?.[3 * k], tangents.x?.[3 * k + 1]];
      return (Number(from) + Number(to)) / 2;
    });
    expect(tangents.x).toHaveLength(3 * 21);
    // x_k = -(0.8^k), and a tangent reaches equally far to both sides of its dot.
    for (const [k, x] of middles.entries()) expect(x).toBeCloseTo(-(0.8 ** k), 9);
  });

  it("goes through every step of a descent that diverges, up to where it was given up", () => {
    // 1.2^13 = 10.7 is the first beyond 10: x_0 to x_13 are 14 points.
    const { frames = [], alt } = descentFigure(parabola, diverging);
    expect(frames.map(({ name }) => name)).toEqual(Array.from({ length: 14 }, (_, k) => `${k}`));
    expect(alt).toContain("it diverges");
    expect(alt).not.toContain("points are drawn");
  });

  it("leaves out the points that would flatten the curve, and says so", () => {
    // Each step multiplies by 1 - 2 * 1.5 = -2: 1, 2, 4, 8, 16, 32, the first step is 3 long; 60 is the limit.
    const wild = gradientDescent1D(parabola, -1, {
      learningRate: 1.5,
      limit: 1000,
      allowDivergence: true,
    });
    const figure = descentFigure(parabola, wild);
    expect(figure.frames).toHaveLength(6);
    expect(figure.alt).toContain("the first 6 points are drawn");
  });

  it("refuses a descent without points", () => {
    const none = { ...descent, points: [] };
    expect(() => descentFigure(parabola, none)).toThrow(
      "descentFigure: descent: expected at least one point",
    );
  });
});

describe("learningRateOf", () => {
  it("finds the rate of a descent from its first step", () => {
    expect(learningRateOf(descent)).toBe(0.1);
    expect(learningRateOf(diverging)).toBe(1.1);
  });

  it("knows no rate where no step was taken", () => {
    expect(learningRateOf(gradientDescent1D(parabola, 0, { learningRate: 0.1 }))).toBeUndefined();
  });
});
