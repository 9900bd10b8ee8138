import { describe, expect, it } from "vitest";
import { linearTicks, logTicks, scale } from "../../../../src/course/figure/svg/scale.js";

describe("linearTicks", () => {
  it("finds round numbers within the range", () => {
    expect(linearTicks(-1.25, 1.25, 8)).toEqual([-1, -0.5, 0, 0.5, 1]);
    expect(linearTicks(0, 200, 8)).toEqual([0, 50, 100, 150, 200]);
  });

  it("keeps a distance that is given", () => {
    expect(linearTicks(0, 360, 5, 90)).toEqual([0, 90, 180, 270, 360]);
  });
});

describe("logTicks", () => {
  it("finds powers of ten, and 2 and 5 between them where there are few", () => {
    expect(logTicks(-2, 1)).toEqual([0.01, 0.1, 1, 10]);
    expect(logTicks(0, 0.9)).toEqual([1, 2, 5]);
  });
});

describe("scale", () => {
  it("maps the ends of the range to the ends in pixels", () => {
    const { toPixel } = scale({ range: [-1, 3] }, 100, 500, 80);
    expect([toPixel(-1), toPixel(0), toPixel(3)]).toEqual([100, 200, 500]);
  });

  it("maps a logarithmic axis by powers of ten", () => {
    const { toPixel } = scale({ range: [-2, 2], type: "log" }, 0, 400, 80);
    expect([toPixel(0.01), toPixel(1), toPixel(100)]).toEqual([0, 200, 400]);
  });

  it("writes a true minus sign, given labels, or none", () => {
    const labels = (axis: object) =>
      scale({ range: [-1, 1], tickvals: [-1, 1], ...axis }, 0, 100, 80).ticks.map((t) => t.label);
    expect(labels({})).toEqual(["−1", "1"]);
    expect(labels({ ticktext: ["low", "high"] })).toEqual(["low", "high"]);
    expect(labels({ showticklabels: false })).toEqual(["", ""]);
  });
});
