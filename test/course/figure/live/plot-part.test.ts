import { describe, expect, it } from "vitest";
import { withSlider } from "../../../../src/course/figure/animation.js";
import { plotPart } from "../../../../src/course/figure/live/plot-part.js";
import { themedLayout } from "../../../../src/course/figure/theme.js";

const plain = themedLayout("A title", { height: 300 });

describe("plotPart", () => {
  it("takes the title out, and its 32 pixels of margin and height", () => {
    const { title, titleRoom, height, figure } = plotPart({ data: [], layout: plain }, false);
    expect([title, titleRoom, height]).toEqual(["A title", 32, 268]);
    expect(figure.layout).not.toHaveProperty("title");
    expect(figure.layout).toMatchObject({ height: 268, margin: { t: plain.margin.t - 32 } });
  });

  it("leaves the plot as high with controls of the page as it was without any", () => {
    const layout = withSlider(plain, ["0", "1"], 1, "step");
    const { height, figure } = plotPart({ data: [], layout }, true);
    expect(height).toBe(268);
    expect(Object.keys(figure.layout)).not.toContain("sliders");
    expect(Object.keys(figure.layout)).not.toContain("updatemenus");
  });

  it("gives a figure of no height Plotly's own, 450 pixels, and never lets Plotly choose", () => {
    const { height, figure } = plotPart({ data: [], layout: {} }, false);
    expect(height).toBe(450 - 32);
    expect(figure.layout).toMatchObject({ height: 450 - 32, autosize: false });
    expect(figure.config).toMatchObject({ responsive: false });
  });

  it("has no button of Plotly's, whatever the figure asks for", () => {
    const config = { showSendToCloud: true, displayModeBar: true, showLink: true };
    const { figure } = plotPart({ data: [], layout: {}, config }, false);
    expect(figure.config).toMatchObject({
      showSendToCloud: false,
      displayModeBar: false,
      showLink: false,
    });
  });

  it("takes marks out of a title, and nothing else", () => {
    const titleOf = (text: unknown) => plotPart({ data: [], layout: { title: text } }, false).title;
    expect(titleOf("<b>h</b><sub>1</sub> < 2 and > 1")).toBe("h1 < 2 and > 1");
    expect(titleOf({ text: "t" })).toBe("t");
    expect(titleOf(undefined)).toBe("");
  });
});
