import { describe, expect, it } from "vitest";
import type { Panel } from "../../../../src/course/figure/svg/panel.js";
import { scale } from "../../../../src/course/figure/svg/scale.js";
import { each, scatter, strokeOf } from "../../../../src/course/figure/svg/scatter.js";
import type { ScatterTrace } from "../../../../src/course/figure/trace.js";

const panel: Panel = {
  x: scale({ range: [0, 10] }, 0, 100, 20),
  y: scale({ range: [0, 10] }, 100, 0, 20),
  font: { size: 13, color: "#222222" },
};
const points = { type: "scatter", x: [0, 5, 10], y: [0, 10, 0] } as const;

describe("scatter", () => {
  it("joins points by a line that breaks where one is missing", () => {
    const trace: ScatterTrace = { ...points, mode: "lines", y: [0, null, 0] };
    expect(scatter(trace, panel)).toContain('d="M0 100M100 100"');
    expect(scatter({ ...trace, y: [0, 10, 0] }, panel)).toContain('d="M0 100L50 0L100 100"');
  });

  it("leaves out steps of a line that nobody would see, never the last", () => {
    const x = Array.from({ length: 1001 }, (_, i) => i / 100);
    const flat = scatter({ type: "scatter", mode: "lines", x, y: x.map(() => 5) }, panel);
    expect(flat.match(/L/g)?.length).toBeLessThan(130);
    expect(flat).toContain("L100 50");
    const jagged = { type: "scatter", mode: "lines", x, y: x.map((_, i) => i % 2) } as const;
    expect(scatter(jagged, panel).match(/L/g)).toHaveLength(1000);
  });

  it("draws no marker of size 0", () => {
    const marker = { color: "#000000", size: [6, 0, 6] };
    const drawn = scatter({ ...points, mode: "markers", marker }, panel);
    expect(drawn.match(/<circle/g)).toHaveLength(2);
  });

  it("puts labels beside their points, out of the marker's way", () => {
    const trace: ScatterTrace = {
      ...points,
      mode: "markers+text",
      text: ["", "top", ""],
      textposition: "top center",
      marker: { color: "#000000", size: 20 },
    };
    const [, y] = scatter(trace, panel).match(/<text x="50" y="([-\d.]+)"/) ?? [];
    expect(Number(y)).toBeLessThan(-10);
  });

  it("makes all of a trace as transparent as it says", () => {
    expect(scatter({ ...points, mode: "lines", opacity: 0.5 }, panel)).toMatch(
      /^<g opacity="0.5">/,
    );
  });
});

describe("each", () => {
  it("takes one look for all, one for each, or the other one", () => {
    expect([each("a", 1, "z"), each(["a", "b"], 1, "z"), each(["a"], 1, "z")]).toEqual([
      "a",
      "b",
      "z",
    ]);
    expect(each(undefined, 0, "z")).toBe("z");
  });
});

describe("strokeOf", () => {
  it("makes dashes longer on a broader line", () => {
    const dash = (width: number) => strokeOf({ color: "#000000", width, dash: "dash" });
    expect(dash(3)["stroke-dasharray"]).toBe("9 9");
    expect(dash(6)["stroke-dasharray"]).toBe("18 18");
    expect(strokeOf({ color: "#000000", dash: "solid" })["stroke-dasharray"]).toBeUndefined();
  });
});
