import { describe, expect, it } from "vitest";
import { blockFigure } from "../../../src/course/figure/block-figure.js";

const blocks = [{ label: "W<sub>1</sub>", learns: true }, { label: "e<sup>h</sup>" }];
const wires = [
  { forward: "x", backward: "∂L/∂x" },
  { forward: "h", backward: "∂L/∂h" },
  { forward: "Y", backward: "1" },
];

describe("blockFigure", () => {
  it("reads forward, then backward, in its alt text", () => {
    expect(blockFigure(blocks, wires).alt).toBe(
      "A chain of 2 blocks: x into W_1, then h into e^h, then Y. " +
        "Gradients flow back: 1, ∂L/∂h and ∂L/∂x. The blocks that learn are W_1.",
    );
  });

  it("draws blocks that learn with another fill and a bolder rim", () => {
    const [learning, fixed] = blockFigure(blocks, wires).layout.shapes ?? [];
    expect(learning?.fillcolor).not.toBe(fixed?.fillcolor);
    expect(learning?.line.width).toBeGreaterThan(fixed?.line.width ?? 0);
  });

  it("points forward arrows right and backward arrows left", () => {
    const arrows = (blockFigure(blocks, wires).layout.annotations ?? []).filter(
      ({ showarrow }) => showarrow,
    );
    expect(arrows.map(({ x, ax = 0 }) => Math.sign(x - ax))).toEqual([1, -1, 1, -1, 1, -1]);
  });

  it("refuses wires that do not fit", () => {
    expect(() => blockFigure(blocks, wires.slice(1))).toThrow(
      "blockFigure: wires: expected 3, one more than blocks, got an array of 2",
    );
    expect(() => blockFigure([], [])).toThrow("blockFigure: blocks");
  });
});
