import { describe, expect, it } from "vitest";
import { sliderHeight, withSlider } from "../../../src/course/figure/animation.js";
import { themedLayout } from "../../../src/course/figure/theme.js";

describe("withSlider", () => {
  const plain = themedLayout("t", { height: 300 });
  const layout = withSlider(plain, ["0", "1"], 1, "step");

  it("has one place for each frame, and starts where the figure's own data is", () => {
    const [slider] = layout.sliders as { active: number; steps: { args: unknown[][] }[] }[];
    expect(slider?.active).toBe(1);
    expect(slider?.steps.map(({ args }) => args[0])).toEqual([["0"], ["1"]]);
  });

  it("adds its height below, so that the plot keeps its own", () => {
    expect(layout.height - plain.height).toBe(sliderHeight);
    expect(layout.margin.b - plain.margin.b).toBe(sliderHeight);
  });

  it("has a button to play and one to pause", () => {
    const [menu] = layout.updatemenus as { buttons: { label: string }[] }[];
    expect(menu?.buttons.map(({ label }) => label)).toEqual(["▶", "❚❚"]);
  });
});
