import { describe, expect, it } from "vitest";
import { annotation, shape } from "../../../../src/course/figure/svg/annotation.js";
import type { Panel } from "../../../../src/course/figure/svg/panel.js";
import { scale } from "../../../../src/course/figure/svg/scale.js";

const panel: Panel = {
  x: scale({ range: [0, 10] }, 0, 100, 20),
  y: scale({ range: [0, 10] }, 100, 0, 20),
  font: { size: 10, color: "#222222" },
};
const note = { x: 5, y: 5, text: "here", showarrow: false };

describe("annotation", () => {
  it("writes its text at a point of the data, or of the panel", () => {
    expect(annotation(note, panel)).toContain('x="50"');
    expect(annotation({ ...note, x: 1, xref: "paper" }, panel)).toContain('x="100"');
  });

  it("moves up by its shift, as Plotly counts it", () => {
    const y = (yshift: number) => {
      const [, at] = annotation({ ...note, yshift }, panel).match(/ y="([\d.]+)"/) ?? [];
      return Number(at);
    };
    expect(y(0) - y(20)).toBeCloseTo(20);
  });

  it("lays a background under all of its lines", () => {
    const height = (text: string) => {
      const drawn = annotation({ ...note, text, bgcolor: "#ffffff" }, panel);
      return Number(drawn.match(/<rect.* height="([\d.]+)"/)?.[1]);
    };
    expect(height("a<br>b") - height("a")).toBeCloseTo(13);
  });

  it("points its arrow from the tail to the head", () => {
    const arrow = {
      ...note,
      text: "",
      showarrow: true,
      ax: 0,
      ay: 5,
      axref: "x",
      ayref: "y",
    } as const;
    expect(annotation(arrow, panel)).toMatch(/^<line x1="0" y1="50".*<polygon points="50,50 /);
    expect(annotation({ ...arrow, arrowhead: 0 }, panel)).not.toContain("polygon");
  });
});

describe("shape", () => {
  const line = { color: "#000000", width: 1 };

  it("draws a box from any two of its corners", () => {
    const box = { type: "rect", x0: 8, x1: 2, y0: 1, y1: 4, line } as const;
    expect(shape(box, panel)).toContain('<rect x="20" y="60" width="60" height="30"');
  });

  it("draws a line from end to end", () => {
    const across = { type: "line", x0: 0, x1: 10, y0: 5, y1: 5, line } as const;
    expect(shape(across, panel)).toContain('x1="0" y1="50" x2="100" y2="50"');
  });
});
