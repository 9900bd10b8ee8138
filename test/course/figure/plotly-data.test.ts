import { describe, expect, it } from "vitest";
import { lossFigure } from "../../../src/course/figure/loss-figure.js";
import { plotlyData } from "../../../src/course/figure/plotly-data.js";

describe("plotlyData", () => {
  it("keeps five significant digits, whole numbers, and the figure itself as it was", () => {
    const figure = lossFigure([1 / 3, 2e-9 / 3, 1234567]);
    expect(plotlyData(figure).data).toMatchObject([{ y: [0.33333, 6.6667e-10, 1234567] }]);
    expect(figure.data[0]).toMatchObject({ y: [1 / 3, 2e-9 / 3, 1234567] });
  });

  it("packs long lists of coordinates, in frames as well", () => {
    const long = Array.from({ length: 100 }, (_, i) => 1 / (i + 1));
    const figure = lossFigure(long);
    const packed = { dtype: "f4", bdata: expect.stringMatching(/^AACAPwAAAD/) };
    expect(plotlyData(figure).data).toMatchObject([{ x: { dtype: "u1" }, y: packed }]);
    const frames = [{ name: "1", data: [{ y: long }], traces: [0] }];
    expect(plotlyData({ ...figure, frames }).frames).toMatchObject([{ data: [{ y: packed }] }]);
  });

  it("has frames, though empty, and fits the page's width", () => {
    expect(plotlyData(lossFigure([1]))).toMatchObject({ frames: [], config: { responsive: true } });
  });

  it("has every point of a line drawn: a curve is no polygon", () => {
    expect(plotlyData(lossFigure([3, 2, 1])).data).toMatchObject([{ line: { simplify: false } }]);
  });
});
