import { describe, expect, it } from "vitest";
import { signStepFigure } from "../../../src/course/figure/sign-step-figure.js";
import type { ScatterTrace } from "../../../src/course/figure/trace.js";
import { parabola } from "../../../src/library/descent/index.js";

describe("signStepFigure", () => {
  it("points right where the slope is negative, left where it is positive, nowhere at 0", () => {
    const texts = signStepFigure(parabola, [-1, 0, 1], 0.3).layout.annotations?.map(
      ({ text }) => text,
    );
    expect(texts).toEqual(["f' < 0: go right", "f' = 0: stay", "f' > 0: go left"]);
  });

  it("marks the pushes up and down on the curve", () => {
    const traces = signStepFigure(parabola, -1, 0.3).data as ScatterTrace[];
    const named = (name: string) => traces.find((trace) => trace.name?.endsWith(name));
    expect(named(": up")).toMatchObject({ x: [-1.3] });
    expect(named(": down")).toMatchObject({ x: [-0.7] });
    // 1.3² = 1.69 and 0.7² = 0.49.
    expect(named(": up")?.y[0]).toBeCloseTo(1.69, 12);
    expect(named(": down")?.y[0]).toBeCloseTo(0.49, 12);
  });

  it("says in its alt text what each push does", () => {
    expect(signStepFigure(parabola, -1, 0.3).alt).toContain(
      "At x = −1 the slope is −2: to the right f falls from 1 to 0.49, the other way it is 1.69.",
    );
  });

  it("refuses an empty list and a push that is not positive", () => {
    expect(() => signStepFigure(parabola, [], 0.1)).toThrow("signStepFigure: from");
    expect(() => signStepFigure(parabola, 1, 0)).toThrow("signStep: p");
  });
});
