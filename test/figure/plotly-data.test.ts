import { describe, expect, it } from "vitest";
import { lossFigure } from "../../src/figure/loss-figure.js";
import { plotlyData } from "../../src/figure/plotly-data.js";

describe("plotlyData", () => {
  it("keeps six significant digits, and the figure itself as it was", () => {
    const figure = lossFigure([1 / 3, 2e-9 / 3]);
    expect(plotlyData(figure).data).toMatchObject([{ y: [0.333333, 6.66667e-10] }]);
    expect(figure.data[0]).toMatchObject({ y: [1 / 3, 2e-9 / 3] });
  });

  it("has frames, though empty, and fits the page's width", () => {
    expect(plotlyData(lossFigure([1]))).toMatchObject({ frames: [], config: { responsive: true } });
  });
});
