import { describe, expect, it } from "vitest";
import { descentFigure } from "../../../../src/course/figure/descent-figure.js";
import type { Figure } from "../../../../src/course/figure/figure.js";
import { figureSvg } from "../../../../src/course/figure/svg/figure-svg.js";
import { axis, themedLayout } from "../../../../src/course/figure/theme.js";
import { gradientDescent1D, parabola } from "../../../../src/library/descent/index.js";

const figure: Figure = {
  title: "A < B",
  alt: 'Two points & a "line".',
  data: [
    {
      type: "scatter",
      mode: "lines+markers",
      name: "series",
      x: [0, 1, null, 2],
      y: [0, 1, null, 0],
      line: { color: "#0072b2", dash: "dot" },
      marker: { color: "#0072b2", symbol: "square" },
    },
  ],
  layout: themedLayout("A < B", {
    height: 300,
    showlegend: true,
    xaxis: axis("x", [0, 2]),
    yaxis: axis("y", [0, 1]),
  }),
};

describe("figureSvg", () => {
  it("carries title and alt text, escaped", () => {
    const svg = figureSvg(figure);
    expect(svg).toContain("<title>A &lt; B</title>");
    expect(svg).toContain("<desc>Two points &amp; a &quot;line&quot;.</desc>");
  });

  it("draws lines with gaps where a coordinate is missing, and a marker for each point", () => {
    const svg = figureSvg(figure, 700);
    // Left and right margins are 62 and 20 pixels, top and bottom 78 and 52.
    expect(svg).toContain('d="M62 248L371 78M680 248"');
    const [panel] = svg.match(/<g clip-path.*?<\/g>/) ?? [""];
    expect(panel.match(/<polygon/g)).toHaveLength(3);
  });

  it("writes axis names, ticks and the legend", () => {
    const svg = figureSvg(figure);
    for (const word of [">x</text>", ">y</text>", ">series</text>", ">1.5</text>"]) {
      expect(svg).toContain(word);
    }
  });

  it("leaves out the slider and the room for it", () => {
    const descent = gradientDescent1D(parabola, -1, { learningRate: 0.1, maxSteps: 3 });
    const animated = descentFigure(parabola, descent);
    const height = Number(figureSvg(animated).match(/height="(\d+)"/)?.[1]);
    expect(animated.layout.height - height).toBe(100);
  });

  it("has its own white paper, in the size of the drawing", () => {
    const odd = { ...figure, layout: { ...figure.layout, height: 300.1 + 0.2 } };
    const svg = figureSvg(odd);
    expect(svg).toContain('viewBox="0 0 700 300.3"');
    expect(svg).toContain('<rect width="700" height="300.3" fill="#FFFFFF"/>');
  });

  it("is the same text each time", () => {
    expect(figureSvg(figure)).toBe(figureSvg(figure));
  });
});
